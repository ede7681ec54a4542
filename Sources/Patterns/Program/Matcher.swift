/// Runs a program over a text in UTF-8, for patterns that no automaton runs.
///
/// It tries one way after the other, and remembers at every place where ways meet that it has been
/// there, so that the work grows with the product of pattern and text and no faster. Patterns that
/// refer back cannot be run so; there, and in look-arounds, `steps` are the bound.
struct Matcher {
  let engine: Engine
  let text: UnsafeBufferPointer<UInt8>
  /// The ASCII characters of each class of the program.
  let ascii: UnsafeBufferPointer<ASCIISet>
  private let code: UnsafeBufferPointer<Instruction>
  private let checkpoints: UnsafeBufferPointer<Int32>
  /// How many instructions may still be run.
  var steps: Int
  /// Whether a match has to go on to the end of the text.
  private let isWhole: Bool
  /// Where groups begin and end, and rounds began.
  var slots: [Int]
  private var ways: [Way] = []
  private var isExhausted = false

  /// Ways that may be kept to be tried later.
  private static let mostWays = 1 << 20

  /// What is to be done before the next way is tried, or the way itself.
  private enum Way {
    /// Go on at an instruction and a place.
    case branch(Int32, Int)
    /// Go on after a run with less of it, down to nothing.
    case shorten(Int32, from: Int, to: Int)
    /// Set a slot back.
    case restore(Int32, Int)
  }

  private init(
    _ engine: Engine, _ text: UnsafeBufferPointer<UInt8>, steps: Int, isWhole: Bool,
    _ code: UnsafeBufferPointer<Instruction>, _ checkpoints: UnsafeBufferPointer<Int32>,
    _ ascii: UnsafeBufferPointer<ASCIISet>
  ) {
    self.engine = engine
    self.text = text
    self.steps = steps
    self.isWhole = isWhole
    self.code = code
    self.checkpoints = checkpoints
    self.ascii = ascii
    slots = Array(repeating: -1, count: engine.program.slotCount)
    ways.reserveCapacity(64)
  }

  /// Whether there is a match; nil where the steps do not suffice.
  static func isFound(
    _ engine: Engine, _ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, steps: inout Int
  ) -> Bool? {
    // All indices into these come from the compiler.
    engine.program.code.withUnsafeBufferPointer { code in
      engine.program.checkpoints.withUnsafeBufferPointer { checkpoints in
        engine.program.ascii.withUnsafeBufferPointer { ascii in
          var matcher = Matcher(
            engine, text, steps: steps, isWhole: isWhole, code, checkpoints, ascii)
          let isFound = matcher.isFound()
          steps = max(0, matcher.steps)
          return isFound
        }
      }
    }
  }

  private mutating func isFound() -> Bool? {
    var visited = Visited(engine.program, text.count)
    if engine.program.isAnchored || isWhole {
      let isFound = run(from: 0, at: 0, &visited)
      return isExhausted ? nil : isFound
    }
    let firstBytes = engine.program.firstBytes
    var start = 0
    while start <= text.count {
      if let firstBytes {
        while start < text.count, !firstBytes.contains(text[start]) { start += 1 }
        if start == text.count { return false }
      }
      if run(from: 0, at: start, &visited) { return true }
      if isExhausted { return nil }
      start = start < text.count ? text.endOfScalar(at: start) : start + 1
    }
    return false
  }

  /// Whether the instructions from one on lead to a match from a place on.
  ///
  /// If they do, the ways that were left stay on the stack; if not, all is as it was.
  private mutating func run(from start: Int, at place: Int, _ visited: inout Visited) -> Bool {
    let floor = ways.count
    var counter = start
    var position = place
    while true {
      steps -= 1
      if steps < 0 || ways.count > Self.mostWays {
        isExhausted = true
        return false
      }
      let checkpoint = checkpoints[counter]
      var isAlive = checkpoint < 0 || visited.insert(checkpoint, position)
      if isAlive {
        switch code[counter] {
        case .match:
          if !isWhole || start != 0 || position == text.count { return true }
          isAlive = false
        case .split(let first, let second):
          ways.append(.branch(second, position))
          counter = Int(first)
        case .jump(let target): counter = Int(target)
        case .run(let index):
          let begin = position
          while advance(over: index, from: &position) {
            steps -= 1
            guard checkpoint < 0 || visited.insert(checkpoint, position) else { break }
          }
          counter += 1
          if position > begin {
            ways.append(.shorten(Int32(truncatingIfNeeded: counter), from: begin, to: position))
          }
        case .look(let isNegative, let next):
          isAlive = look(from: counter + 1, at: position, isNegative: isNegative)
          counter = Int(next)
        case .save(let slot):
          set(slot, position)
          counter += 1
        case .forget(let first, let end):
          for slot in first..<end { set(slot, -1) }
          counter += 1
        case let instruction:
          isAlive = step(instruction, from: &position)
          counter += 1
        }
      }
      if !isAlive {
        guard !isExhausted, let next = nextWay(above: floor) else { return false }
        (counter, position) = next
      }
    }
  }

  /// The way left last, which is taken off the stack.
  private mutating func nextWay(above floor: Int) -> (Int, Int)? {
    while ways.count > floor, let way = ways.popLast() {
      switch way {
      case .branch(let counter, let position): return (Int(counter), position)
      case .shorten(let counter, let from, let end):
        let shorter = text.startOfScalar(before: end)
        if shorter > from { ways.append(.shorten(counter, from: from, to: shorter)) }
        return (Int(counter), shorter)
      case .restore(let slot, let value): slots[Int(slot)] = value
      }
    }
    return nil
  }

  private mutating func set(_ slot: Int32, _ value: Int) {
    ways.append(.restore(slot, slots[Int(slot)]))
    slots[Int(slot)] = value
  }

  /// Whether a look around allows to go on; what a positive one has captured stays.
  private mutating func look(from start: Int, at position: Int, isNegative: Bool) -> Bool {
    let floor = ways.count
    var visited = Visited(engine.program, text.count)
    let isFound = run(from: start, at: position, &visited)
    if isExhausted { return false }
    if isFound {
      steps -= ways.count - floor
      var kept = floor
      for index in floor..<ways.count {
        guard case .restore = ways[index] else { continue }
        ways.swapAt(kept, index)
        kept += 1
      }
      ways.removeLast(ways.count - kept)
      if isNegative { while nextWay(above: floor) != nil {} }
    }
    return isFound != isNegative
  }
}
