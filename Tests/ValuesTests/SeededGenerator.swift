import Values

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func flip() -> Bool { Bool.random(using: &self) }
}

extension SeededGenerator {
  /// Any value, at most so deep; keys and words are few, so that values meet.
  mutating func value(depth: Int) -> Value {
    switch next(below: depth > 0 ? 7 : 4) {
    case 0: .null
    case 1: .bool(flip())
    case 2: Value(next(below: 3))
    case 3: .string(["p", "q", "r"][next(below: 3)])
    case 4: .array((0..<next(below: 4)).map { _ in value(depth: depth - 1) })
    default: .object(object(depth: depth))
    }
  }

  /// A mapping of any values.
  mutating func object(depth: Int) -> Object {
    var object = Object()
    for key in ["a", "b", "id", "requiredTools"].shuffled(using: &self) where flip() {
      object[key] = value(depth: depth - 1)
    }
    return object
  }
}
