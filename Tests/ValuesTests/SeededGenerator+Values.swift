import TestSupport
import Values

extension SeededGenerator {
  mutating func flip() -> Bool { Bool.random(using: &self) }

  /// Any value, at most so deep; keys and words are few, so that values meet.
  mutating func value(depth: Int) -> Value {
    switch next(depth > 0 ? 7 : 4) {
    case 0: .null
    case 1: .bool(flip())
    case 2: Value(next(3))
    case 3: .string(["p", "q", "r"][next(3)])
    case 4: .array((0..<next(4)).map { _ in value(depth: depth - 1) })
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
