/// Reads ECMAScript's expression grammar, as far as it is in the subset.
struct Parser {
  let tokens: [Token]
  var position = 0
  private var depth = 0
  /// The parameters of the functions around the present place.
  var parameters: [String] = []
  var freeNames: [Expression.FreeName] = []

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The whole source.
  mutating func whole() throws(Fault) -> Syntax {
    let root = try expression()
    if current.kind == .end { return root }
    throw unexpected()
  }

  /// A conditional, or what binds tighter.
  mutating func expression() throws(Fault) -> Syntax {
    try descend()
    defer { depth -= 1 }
    let condition = try binary(1)
    guard take("?") else { return condition }
    let then = try expression()
    try expect(":")
    return .conditional(condition, then: then, otherwise: try expression())
  }

  /// Operators of at least a precedence.
  private mutating func binary(_ minimum: Int) throws(Fault) -> Syntax {
    var run = OperatorRun(first: try unary())
    while let infix = Infix(current), infix.precedence >= minimum {
      if let level = run.precedence, Infix.clash(level, infix.precedence) {
        throw Fault(
          kind: .syntax, message: "'??' cannot stand beside '&&' or '||' without parentheses",
          span: current.span)
      }
      let span = current.span
      position += 1
      // What '??' joins binds tighter than '&&' and '||'.
      let right = try binary(infix.precedence == 1 ? 4 : infix.precedence + 1)
      run.append(infix, right, span)
    }
    return run.syntax
  }

  private mutating func unary() throws(Fault) -> Syntax {
    try descend()
    defer { depth -= 1 }
    let span = current.span
    guard let operation = takeUnaryOperator() else {
      let base = try path()
      guard current.kind == .symbol("**") else { return base }
      let span = current.span
      position += 1
      return .power(base, try unary(), span)
    }
    let operand = try unary()
    if current.kind == .symbol("**") || operand.isBarePower {
      throw Fault(
        kind: .syntax, message: "A sign before '**' needs parentheses",
        help: "Write (-a) ** b or -(a ** b)", span: span)
    }
    return .unary(operation, operand, span.through(tokens[position - 1].span))
  }

  private mutating func takeUnaryOperator() -> UnaryOperator? {
    let operation: UnaryOperator
    switch current.kind {
    case .symbol("!"): operation = .not
    case .symbol("-"): operation = .minus
    case .symbol("+"): operation = .plus
    case .symbol("~"): operation = .complement
    case .name("typeof"): operation = .typeOf
    case .name("void"): operation = .void
    default: return nil
    }
    position += 1
    return operation
  }

  // MARK: - Tokens

  var current: Token { tokens[min(position, tokens.count - 1)] }

  func peek(_ offset: Int) -> Token { tokens[min(position + offset, tokens.count - 1)] }

  mutating func take(_ symbol: String) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ symbol: String) throws(Fault) {
    if !take(symbol) { throw unexpected(expected: "'" + symbol + "'") }
  }

  /// Goes one level down; hostile expressions must not exhaust the stack.
  private mutating func descend() throws(Fault) {
    depth += 1
    // Each level of brackets passes here twice.
    if depth > 200 {
      throw Fault(
        kind: .limit, message: "The expression is nested more than 100 deep", span: current.span)
    }
  }
}

extension Syntax {
  /// Whether it is a power that no parentheses enclose; those make a path of their own.
  fileprivate var isBarePower: Bool {
    if case .power = self { true } else { false }
  }
}
