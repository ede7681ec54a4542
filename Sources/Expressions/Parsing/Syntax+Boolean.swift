extension Syntax {
  /// Whether what it gives is true or false in any case: a comparison, a negation, or such joined by
  /// `&&` and `||`.
  var isSurelyBoolean: Bool {
    switch self {
    case .constant(.bool): true
    case .group(let inner): inner.isSurelyBoolean
    case .unary(.not, _, _), .test: true
    case .binary(_, let terms): terms.last?.operation.comparesValues ?? false
    case .logical(.and, let parts), .logical(.or, let parts):
      parts.allSatisfy { $0.isSurelyBoolean }
    case .conditional(_, let then, let otherwise):
      then.isSurelyBoolean && otherwise.isSurelyBoolean
    default: false
    }
  }
}

extension Operation {
  fileprivate var comparesValues: Bool {
    switch self {
    case .equal, .notEqual, .identical, .notIdentical, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .isIn:
      true
    default: false
    }
  }
}
