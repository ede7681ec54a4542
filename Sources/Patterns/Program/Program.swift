/// A compiled pattern.
struct Program: Sendable {
  var code: [Instruction] = []
  var classes: [ScalarClass] = []
  /// The ASCII characters of each class.
  var ascii: [ASCIISet] = []
  /// Where a matcher must notice that it has been before, so that no work is done twice: the number
  /// of the place for each instruction, or -1.
  var checkpoints: [Int32] = []
  var checkpointCount = 0
  /// Places that a matcher keeps for groups and rounds; none in patterns that do not refer back.
  var slotCount = 0
  /// Whether what a group has matched has a say in the rest, so that work may have to be done twice.
  var refersBack = false
  /// Whether it neither refers back nor looks around, so that an automaton can run it.
  var isRegular = true
  /// Whether it has an assertion about words.
  var asksForWords = false
  /// Whether it can match only at the beginning.
  var isAnchored = false
  /// The bytes that a match can begin with; nil where it can be empty.
  var firstBytes: ByteSet?

  /// Finds the instructions that are reached from several places.
  mutating func findCheckpoints() {
    checkpoints = Array(repeating: -1, count: code.count)
    func mark(_ target: Int32) {
      guard checkpoints[Int(target)] < 0 else { return }
      checkpoints[Int(target)] = Int32(checkpointCount)
      checkpointCount += 1
    }
    for (index, instruction) in code.enumerated() {
      switch instruction {
      case .run: mark(Int32(truncatingIfNeeded: index))
      case .split(_, let second): mark(second)
      case .jump(let target): mark(target)
      default: break
      }
    }
  }
}

/// A set of bytes.
struct ByteSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  mutating func formUnion(_ other: ByteSet) {
    words.0 |= other.words.0
    words.1 |= other.words.1
    words.2 |= other.words.2
    words.3 |= other.words.3
  }
}
