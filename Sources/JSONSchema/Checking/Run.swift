/// What one evaluation has left, and where it is.
struct Run {
  /// How deep schemas may apply within each other: more than values can nest with three keywords at each step, and
  /// less than the stack of a page's WebAssembly holds.
  static let depthLimit = 256

  /// Each schema entered, item compared and pattern step costs one.
  var steps: Int
  private(set) var depth = 0
  /// Why the evaluation was given up, if it was.
  private(set) var limit: Limit?
  /// The resources entered, outermost first, where that matters.
  var scope: [Int] = []
  /// A stack of bit sets: which items or properties have been evaluated.
  private var marks: [UInt64] = []

  init(steps: Int) { self.steps = steps }

  /// Why an evaluation was given up.
  enum Limit: Sendable, Hashable {
    case steps, depth, pattern
  }

  /// Enters a schema; false where a limit is reached.
  @inline(__always)
  mutating func enter() -> Bool {
    guard steps > 0, depth < Self.depthLimit else {
      giveUp(steps > 0 ? .depth : .steps)
      return false
    }
    steps &-= 1
    depth &+= 1
    return true
  }

  /// Leaves a schema that was entered.
  @inline(__always)
  mutating func leave() { depth &-= 1 }

  /// Pays for some work; false where it is too much.
  @inline(__always)
  mutating func pay(_ count: Int) -> Bool {
    guard steps > count else {
      giveUp(.steps)
      return false
    }
    steps &-= count
    return true
  }

  /// Ends the evaluation: whatever is entered next is refused.
  mutating func giveUp(_ reason: Limit) {
    if limit == nil { limit = reason }
    steps = 0
  }
}

/// A bit set on the run's stack: what has been evaluated of one instance.
struct Frame {
  static let none = Frame(start: -1, end: -1)

  let start: Int
  let end: Int

  var isNone: Bool { start < 0 }
}

extension Run {
  /// Puts an empty set for some children on the stack.
  mutating func push(_ count: Int) -> Frame {
    let start = marks.count
    for _ in 0..<(count + 63) / 64 { marks.append(0) }
    return Frame(start: start, end: marks.count)
  }

  /// Takes the last set off the stack, into another where that is wanted.
  mutating func pop(_ frame: Frame, into other: Frame = .none) {
    if !other.isNone {
      for offset in 0..<min(frame.end - frame.start, other.end - other.start) {
        marks[other.start + offset] |= marks[frame.start + offset]
      }
    }
    while marks.count > frame.start { marks.removeLast() }
  }

  @inline(__always)
  mutating func mark(_ index: Int, in frame: Frame) {
    if !frame.isNone { marks[frame.start + index >> 6] |= 1 << UInt64(index & 63) }
  }

  func isMarked(_ index: Int, in frame: Frame) -> Bool {
    marks[frame.start + index >> 6] & 1 << UInt64(index & 63) != 0
  }
}
