/// Runs a program over a text in UTF-8.
///
/// It tries one way after the other, and remembers at every place where ways meet that it has been
/// there, so that the work grows with the product of pattern and text and no faster. Patterns that
/// refer back cannot be run so; there, and in look-arounds, `steps` are the bound.
struct Matcher {
  let program: Program
  let text: UnsafeBufferPointer<UInt8>
  /// How many instructions may still be run.
  var steps: Int
  /// Whether a match has to go on to the end of the text.
  let isWhole: Bool
  private var slots: [Int]
  private var isExhausted = false

  /// Bits that may be kept to remember where it has been: 16 MiB.
  private static let mostBits = 1 << 27
  /// Ways that may be kept to be tried later.
  private static let mostWays = 1 << 20

  init(
    _ program: Program, _ text: UnsafeBufferPointer<UInt8>, steps: Int, isWhole: Bool
  ) {
    self.program = program
    self.text = text
    self.steps = steps
    self.isWhole = isWhole
    slots = Array(repeating: -1, count: program.slotCount)
  }

  /// Whether there is a match; nil where the steps did not suffice.
  mutating func isFound() -> Bool? {
    var visited = Visited(program, text.count, mostBits: Self.mostBits)
    if program.isAnchored || isWhole {
      let isFound = run(from: 0, at: 0, &visited)
      return isExhausted ? nil : isFound
    }
    var start = 0
    while start <= text.count {
      if let first = program.firstBytes {
        while start < text.count, !first.contains(text[start]) { start += 1 }
        if start == text.count { return false }
      }
      for index in slots.indices { slots[index] = -1 }
      if run(from: 0, at: start, &visited) { return true }
      if isExhausted { return nil }
      start = start < text.count ? text.endOfScalar(at: start) : start + 1
    }
    return false
  }

  /// A way to try later, or a slot to set back before that.
  private enum Way {
    case branch(Int32, Int)
    case restore(Int32, Int)
  }

  /// Whether the instructions from one on lead to a match from a place on.
  private mutating func run(from start: Int32, at place: Int, _ visited: inout Visited) -> Bool {
    var ways: [Way] = []
    var counter = Int(start)
    var position = place
    while true {
      steps -= 1
      if steps < 0 || ways.count > Self.mostWays {
        isExhausted = true
        return false
      }
      var isAlive = true
      let checkpoint = program.checkpoints[counter]
      if checkpoint >= 0, !visited.insert(Int(checkpoint), position) {
        isAlive = false
      } else {
        switch program.code[counter] {
        case .match:
          if !isWhole || start != 0 || position == text.count { return true }
          isAlive = false
        case .byte(let byte):
          isAlive = position < text.count && text[position] == byte
          position += 1
          counter += 1
        case .set(let index):
          isAlive = advance(&position, over: program.classes[Int(index)])
          counter += 1
        case .byteBefore(let byte):
          position -= 1
          isAlive = position >= 0 && text[position] == byte
          counter += 1
        case .setBefore(let index):
          isAlive = retreat(&position, over: program.classes[Int(index)])
          counter += 1
        case .split(let first, let second):
          ways.append(.branch(second, position))
          counter = Int(first)
        case .jump(let target): counter = Int(target)
        case .assertion(let assertion):
          isAlive = holds(assertion, at: position)
          counter += 1
        case .look(let isNegative, let next):
          let before = slots
          var visited = Visited(program, text.count, mostBits: Self.mostBits)
          let isFound = run(from: Int32(counter + 1), at: position, &visited)
          if isExhausted { return false }
          isAlive = isFound != isNegative
          if isNegative { slots = before }
          keep(before, &ways)
          counter = Int(next)
        case .save(let slot):
          set(slot, position, &ways)
          counter += 1
        case .forget(let first, let end):
          for slot in first..<end { set(slot, -1, &ways) }
          counter += 1
        case .progress(let slot):
          isAlive = slots[Int(slot)] != position
          counter += 1
        case .backReference(let group):
          isAlive = repeatGroup(group, &position, forwards: true)
          counter += 1
        case .backReferenceBefore(let group):
          isAlive = repeatGroup(group, &position, forwards: false)
          counter += 1
        }
      }
      if !isAlive {
        guard let (next, place) = nextWay(&ways) else { return false }
        counter = next
        position = place
      }
    }
  }

  private mutating func nextWay(_ ways: inout [Way]) -> (Int, Int)? {
    while let way = ways.popLast() {
      switch way {
      case .branch(let counter, let position): return (Int(counter), position)
      case .restore(let slot, let value): slots[Int(slot)] = value
      }
    }
    return nil
  }

  private mutating func set(_ slot: Int32, _ value: Int, _ ways: inout [Way]) {
    ways.append(.restore(slot, slots[Int(slot)]))
    slots[Int(slot)] = value
  }

  /// Lets what a look has captured be set back.
  private func keep(_ before: [Int], _ ways: inout [Way]) {
    for (slot, value) in before.enumerated() where slots[slot] != value {
      ways.append(.restore(Int32(truncatingIfNeeded: slot), value))
    }
  }
}

extension Matcher {
  private func advance(_ position: inout Int, over set: ScalarClass) -> Bool {
    guard position < text.count else { return false }
    let byte = text[position]
    if byte < 128 {
      position += 1
      return set.contains(UInt32(byte))
    }
    let end = text.endOfScalar(at: position)
    let scalar = text.scalar(from: position, to: end)
    position = end
    return set.contains(scalar)
  }

  private func retreat(_ position: inout Int, over set: ScalarClass) -> Bool {
    guard position > 0 else { return false }
    let end = position
    position = text.startOfScalar(before: position)
    return set.contains(text.scalar(from: position, to: end))
  }

  private func holds(_ assertion: Node.Assertion, at position: Int) -> Bool {
    switch assertion {
    case .start: position == 0
    case .end: position == text.count
    case .lineStart: position == 0 || isLineEnd(before: position)
    case .lineEnd: position == text.count || isLineEnd(at: position)
    case .wordBoundary: isWord(position - 1) != isWord(position)
    case .noWordBoundary: isWord(position - 1) == isWord(position)
    }
  }

  private func isLineEnd(at position: Int) -> Bool {
    let end = text.endOfScalar(at: position)
    return !ScalarClass.notLineEnd.contains(text.scalar(from: position, to: end))
  }

  private func isLineEnd(before position: Int) -> Bool {
    isLineEnd(at: text.startOfScalar(before: position))
  }

  /// Whether the byte at a position is an ASCII word character; no part of another code point is.
  private func isWord(_ position: Int) -> Bool {
    guard position >= 0, position < text.count else { return false }
    return ScalarClass.wordCharacters.contains(UInt32(text[position])) && text[position] < 128
  }

  /// Goes over what a group has matched once more; a group that has not matched is empty.
  private mutating func repeatGroup(
    _ group: Int32, _ position: inout Int, forwards: Bool
  ) -> Bool {
    let start = slots[Int(group) * 2]
    let end = slots[Int(group) * 2 + 1]
    guard start >= 0, end >= start else { return true }
    let from = forwards ? position : position - (end - start)
    guard from >= 0, from + (end - start) <= text.count else { return false }
    steps -= end - start
    for offset in 0..<(end - start) where text[start + offset] != text[from + offset] {
      return false
    }
    position = forwards ? from + (end - start) : from
    return true
  }
}

/// Where a matcher has been.
private struct Visited {
  private var bits: [UInt64]
  private let width: Int
  private let isKept: Bool

  init(_ program: Program, _ count: Int, mostBits: Int) {
    width = count + 1
    let size = program.checkpointCount * width
    isKept = !program.refersBack && size <= mostBits
    bits = isKept ? Array(repeating: 0, count: (size + 63) / 64) : []
  }

  /// Takes note of a place; false where it has been noted before.
  mutating func insert(_ checkpoint: Int, _ position: Int) -> Bool {
    guard isKept else { return true }
    let index = checkpoint * width + position
    let bit: UInt64 = 1 << UInt64(index & 63)
    if bits[index >> 6] & bit != 0 { return false }
    bits[index >> 6] |= bit
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The byte after the code point that begins at one; the text is known to be UTF-8.
  fileprivate func endOfScalar(at start: Int) -> Int {
    let byte = self[start]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return Swift.min(start + length, count)
  }

  fileprivate func startOfScalar(before end: Int) -> Int {
    var start = end - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  fileprivate func scalar(from start: Int, to end: Int) -> UInt32 {
    let first = UInt32(self[start])
    guard end - start > 1 else { return first }
    var value = first & (0x7F >> UInt32(end - start))
    for index in (start + 1)..<end { value = value << 6 | UInt32(self[index]) & 0x3F }
    return value
  }
}
