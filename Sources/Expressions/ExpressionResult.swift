public import Values

/// What an expression gives, or what a name stands for.
public enum ExpressionResult: Sendable, Hashable {
  /// ECMAScript's `undefined`: a name that is known but has no value, a member that is not there.
  case undefined
  /// A value.
  case value(Value)

  /// The value; nil where it is undefined.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether a condition with this result holds (ECMAScript's ToBoolean).
  public var isTruthy: Bool {
    switch self {
    case .undefined, .value(.null): false
    case .value(.bool(let bool)): bool
    case .value(.number(let number)): !(number == 0 || number.isNaN)
    case .value(.string(let string)): !string.isEmpty
    case .value: true
    }
  }
}
