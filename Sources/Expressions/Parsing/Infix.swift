/// An operator between two values.
enum Infix {
  case binary(BinaryOperator, precedence: Int)
  case logical(LogicalOperator, precedence: Int)

  /// Reads a token as such an operator.
  init?(_ token: Token) {
    switch token.kind {
    case .name("in"): self = .binary(.isIn, precedence: 8)
    case .symbol(let symbol):
      guard let infix = Self.infix(symbol) else { return nil }
      self = infix
    default: return nil
    }
  }

  var precedence: Int {
    switch self {
    case .binary(_, let precedence), .logical(_, let precedence): precedence
    }
  }

  /// Whether two precedences are those of `??` and of `&&` or `||`.
  static func clash(_ left: Int, _ right: Int) -> Bool {
    (left == 1 && (right == 2 || right == 3)) || (right == 1 && (left == 2 || left == 3))
  }

  private static func infix(_ symbol: String) -> Infix? {
    switch symbol {
    case "??": .logical(.coalesce, precedence: 1)
    case "||": .logical(.or, precedence: 2)
    case "&&": .logical(.and, precedence: 3)
    case "|": .binary(.bitOr, precedence: 4)
    case "^": .binary(.bitExclusiveOr, precedence: 5)
    case "&": .binary(.bitAnd, precedence: 6)
    case "==": .binary(.equal, precedence: 7)
    case "!=": .binary(.notEqual, precedence: 7)
    case "===": .binary(.identical, precedence: 7)
    case "!==": .binary(.notIdentical, precedence: 7)
    case "<": .binary(.less, precedence: 8)
    case "<=": .binary(.lessOrEqual, precedence: 8)
    case ">": .binary(.greater, precedence: 8)
    case ">=": .binary(.greaterOrEqual, precedence: 8)
    case "<<": .binary(.shiftLeft, precedence: 9)
    case ">>": .binary(.shiftRight, precedence: 9)
    case ">>>": .binary(.shiftRightUnsigned, precedence: 9)
    case "+": .binary(.add, precedence: 10)
    case "-": .binary(.subtract, precedence: 10)
    case "*": .binary(.multiply, precedence: 11)
    case "/": .binary(.divide, precedence: 11)
    case "%": .binary(.remainder, precedence: 11)
    default: nil
    }
  }
}

/// What has been read of a row of operators, those of one precedence together.
struct OperatorRun {
  private var first: Syntax
  private var terms: [(operation: BinaryOperator, right: Syntax, span: Span)] = []
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
