/// An operator between two values.
enum Infix {
  case binary(Operation, precedence: Int)
  case logical(LogicalOperator, precedence: Int)

  /// Reads a token as such an operator.
  init?(_ token: Token) {
    switch token.kind {
    case .symbol(let symbol):
      guard let infix = Self.infix(symbol) else { return nil }
      self = infix
    default:
      guard token.word == "in" else { return nil }
      self = .binary(.isIn, precedence: 8)
    }
  }

  /// The precedence of `==`, `===` and their opposites.
  static let equality = 7

  var precedence: Int {
    switch self {
    case .binary(_, let precedence), .logical(_, let precedence): precedence
    }
  }

  /// Whether two precedences are those of `??` and of `&&` or `||`.
  static func clash(_ left: Int, _ right: Int) -> Bool {
    (left == 1 && (right == 2 || right == 3)) || (right == 1 && (left == 2 || left == 3))
  }

  private static func infix(_ symbol: Symbol) -> Infix? {
    switch symbol {
    case .coalesce: .logical(.coalesce, precedence: 1)
    case .or: .logical(.or, precedence: 2)
    case .and: .logical(.and, precedence: 3)
    case .bitOr: .binary(.bitOr, precedence: 4)
    case .bitExclusiveOr: .binary(.bitExclusiveOr, precedence: 5)
    case .bitAnd: .binary(.bitAnd, precedence: 6)
    case .equal: .binary(.equal, precedence: equality)
    case .notEqual: .binary(.notEqual, precedence: equality)
    case .identical: .binary(.identical, precedence: equality)
    case .notIdentical: .binary(.notIdentical, precedence: equality)
    case .less: .binary(.less, precedence: 8)
    case .lessOrEqual: .binary(.lessOrEqual, precedence: 8)
    case .greater: .binary(.greater, precedence: 8)
    case .greaterOrEqual: .binary(.greaterOrEqual, precedence: 8)
    case .shiftLeft: .binary(.shiftLeft, precedence: 9)
    case .shiftRight: .binary(.shiftRight, precedence: 9)
    case .shiftRightUnsigned: .binary(.shiftRightUnsigned, precedence: 9)
    case .plus: .binary(.add, precedence: 10)
    case .minus: .binary(.subtract, precedence: 10)
    case .times: .binary(.multiply, precedence: 11)
    case .divide: .binary(.divide, precedence: 11)
    case .remainder: .binary(.remainder, precedence: 11)
    default: nil
    }
  }
}

/// What has been read of a row of operators, those of one precedence together.
struct OperatorRun {
  private var first: Syntax
  private var terms: [(operation: Operation, right: Syntax, span: Span)] = []
  private var logical: LogicalOperator?
  private var alternatives: [Syntax] = []
  /// Of the operators read last.
  private(set) var precedence: Int?

  init(first: Syntax) { self.first = first }

  mutating func append(_ infix: Infix, _ right: Syntax, _ span: Span) {
    if infix.precedence != precedence {
      first = syntax
      terms = []
      alternatives = []
      logical = nil
      precedence = infix.precedence
    }
    switch infix {
    case .binary(let operation, _): terms.append((operation, right, span))
    case .logical(let operation, _):
      logical = operation
      alternatives.append(right)
    }
  }

  var syntax: Syntax {
    if let logical { return .logical(logical, [first] + alternatives) }
    return terms.isEmpty ? first : .binary(first, terms)
  }
}
