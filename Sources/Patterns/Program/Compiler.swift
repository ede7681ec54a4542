/// Turns a pattern into instructions.
struct Compiler {
  private(set) var program = Program()
  /// Whether the instructions run towards the beginning, as in a look-behind.
  private var isBackwards = false
  private var classes: [ScalarClass: Int32] = [:]

  /// The most instructions that a pattern may come to; counts are written out.
  private static let largest = 1 << 15

  init(_ node: Node, groupCount: Int) throws(PatternError) {
    program.refersBack = node.refersBack
    program.isRegular = node.isRegular
    program.slotCount = program.refersBack ? (groupCount + 1) * 2 : 0
    program.isAnchored = node.isAnchored
    program.firstBytes = FirstBytes(node).known
    try emit(node)
    try write(.match)
    program.findCheckpoints()
  }

  private mutating func write(_ instruction: Instruction) throws(PatternError) {
    guard program.code.count < Self.largest else {
      throw PatternError("The pattern is too large: lower its counts", at: 0)
    }
    program.code.append(instruction)
  }

  private var here: Int32 { Int32(truncatingIfNeeded: program.code.count) }

  private mutating func emit(_ node: Node) throws(PatternError) {
    switch node {
    case .empty: break
    case .scalar(let set): try emit(set)
    case .sequence(let nodes):
      if isBackwards {
        for node in nodes.reversed() { try emit(node) }
      } else {
        for node in nodes { try emit(node) }
      }
    case .alternatives(let nodes): try emit(alternatives: nodes)
    case .repetition(let node, let repetition, let captures):
      try emit(node, repetition, captures)
    case .capture(let number, let node): try emit(capture: number, node)
    case .assertion(let assertion):
      if assertion == .wordBoundary || assertion == .noWordBoundary { program.asksForWords = true }
      try write(.assertion(assertion))
    case .look(let look, let node): try emit(look, node)
    case .backReference(let number):
      let group = Int32(truncatingIfNeeded: number)
      try write(isBackwards ? .backReferenceBefore(group) : .backReference(group))
    }
  }

  private mutating func emit(_ set: ScalarClass) throws(PatternError) {
    if let only = set.only, only < 128 {
      let byte = UInt8(truncatingIfNeeded: only)
      return try write(isBackwards ? .byteBefore(byte) : .byte(byte))
    }
    let index = index(of: set)
    try write(isBackwards ? .setBefore(index) : .set(index))
  }

  private mutating func index(of set: ScalarClass) -> Int32 {
    if let known = classes[set] { return known }
    let index = Int32(truncatingIfNeeded: program.classes.count)
    classes[set] = index
    program.classes.append(set)
    program.ascii.append(set.ascii)
    return index
  }

  private mutating func emit(alternatives nodes: [Node]) throws(PatternError) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        try emit(node)
        break
      }
      let split = program.code.count
      try write(.split(here + 1, 0))
      try emit(node)
      jumps.append(program.code.count)
      try write(.jump(0))
      program.code[split] = .split(Int32(split + 1), here)
    }
    for jump in jumps { program.code[jump] = .jump(here) }
  }

  private mutating func emit(
    _ node: Node, _ repetition: Node.Repetition, _ captures: Range<Int>
  ) throws(PatternError) {
    for round in 0..<repetition.least {
      let start = program.code.count
      try forget(captures)
      try emit(node)
      let length = program.code.count - start
      // Rounds of nothing are all alike.
      if length == 0 { return }
      try expect((repetition.least - round) * length)
    }
    guard let most = repetition.most else {
      if case .scalar(let set) = node, repetition.isGreedy, !isBackwards, !program.isRegular {
        return try write(.run(index(of: set)))
      }
      let head = here
      let split = try open()
      try emitRound(node, captures)
      try write(.jump(head))
      close(split, repetition.isGreedy)
      return
    }
    var splits: [Int] = []
    for round in repetition.least..<max(most, repetition.least) {
      let start = program.code.count
      splits.append(try open())
      try emitRound(node, captures)
      try expect((most - round) * (program.code.count - start))
    }
    for split in splits { close(split, repetition.isGreedy) }
  }

  /// Gives up before much is written of what will be too large.
  private func expect(_ count: Int) throws(PatternError) {
    guard count <= Self.largest else {
      throw PatternError("The pattern is too large: lower its counts", at: 0)
    }
  }

  private mutating func open() throws(PatternError) -> Int {
    try write(.split(0, 0))
    return program.code.count - 1
  }

  /// Lets a split skip to here: last, or first if it is lazy.
  private mutating func close(_ split: Int, _ isGreedy: Bool) {
    let body = Int32(split + 1)
    program.code[split] = isGreedy ? .split(body, here) : .split(here, body)
  }

  /// One round more than is needed, which must get somewhere (ECMA-262, RepeatMatcher).
  private mutating func emitRound(_ node: Node, _ captures: Range<Int>) throws(PatternError) {
    guard program.refersBack else { return try emit(node) }
    let slot = Int32(truncatingIfNeeded: program.slotCount)
    program.slotCount += 1
    try write(.save(slot))
    try forget(captures)
    try emit(node)
    try write(.progress(slot))
  }

  private mutating func forget(_ captures: Range<Int>) throws(PatternError) {
    guard program.refersBack, !captures.isEmpty else { return }
    try write(
      .forget(
        Int32(truncatingIfNeeded: (captures.lowerBound + 1) * 2),
        Int32(truncatingIfNeeded: (captures.upperBound + 1) * 2)))
  }

  private mutating func emit(capture number: Int, _ node: Node) throws(PatternError) {
    guard program.refersBack else { return try emit(node) }
    let slot = Int32(truncatingIfNeeded: number * 2)
    try write(.save(isBackwards ? slot + 1 : slot))
    try emit(node)
    try write(.save(isBackwards ? slot : slot + 1))
  }

  private mutating func emit(_ look: Node.Look, _ node: Node) throws(PatternError) {
    let start = program.code.count
    try write(.look(isNegative: look.isNegative, next: 0))
    let outer = isBackwards
    isBackwards = look.isBehind
    try emit(node)
    isBackwards = outer
    try write(.match)
    program.code[start] = .look(isNegative: look.isNegative, next: here)
  }
}
