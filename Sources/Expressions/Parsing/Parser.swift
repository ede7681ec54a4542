internal import Values

/// Reads ECMAScript's expression grammar, as far as it is in the language.
struct Parser {
  let tokens: [Token]
  var position = 0
  private var depth = 0
  /// The parameters of the functions around the present place.
  var parameters: [String] = []
  var freeNames: [(name: String, span: Span)] = []
  /// Where a name from outside is equal, or not, to a constant.
  var comparisons: [(name: String, span: Span, value: Value)] = []
  /// Whether a function stands elsewhere than as an argument, so that members may be functions.
  var hasFunctionValues = false
  /// The first call of a member that no value has.
  var unknownMethod: Fault?

  /// Brackets and operators before a value may nest so deep; each level of brackets passes twice.
  private static let deepest = 200

  /// For each opening parenthesis, its closing one.
  private let closings: [Int: Int]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.isSymbol(.openParenthesis) { open.append(index) }
      if token.isSymbol(.closeParenthesis), let start = open.popLast() { closings[start] = index }
    }
    self.closings = closings
  }

  /// The token after the parenthesis that closes the present one.
  var afterClosing: Token? { closings[position].map { tokens[min($0 + 1, tokens.count - 1)] } }

  /// The whole source.
  mutating func whole() throws(Fault) -> Syntax {
    let root = try expression()
    guard case .end = current.kind else { throw unexpected() }
    if let unknownMethod, !hasFunctionValues { throw unknownMethod }
    return root
  }

  /// What may stand as an argument: a function, a conditional, or what binds tighter.
  mutating func expression(isArgument: Bool = false) throws(Fault) -> Syntax {
    try descend()
    defer { depth -= 1 }
    if let arrow = try arrow() {
      if !isArgument { hasFunctionValues = true }
      return .function(arrow)
    }
    let condition = try binary(1)
    guard take(.question) else { return condition }
    let then = try expression()
    try expect(.colon)
    return .conditional(condition, then: then, otherwise: try expression())
  }

  /// Operators of at least a precedence.
  private mutating func binary(_ minimum: Int) throws(Fault) -> Syntax {
    let first = try unary()
    var isFirst = true
    var run = OperatorRun(first: first)
    while let infix = Infix(current), infix.precedence >= minimum {
      if let level = run.precedence, Infix.clash(level, infix.precedence) {
        throw Fault(
          kind: .syntax, message: "'??' cannot stand beside '&&' or '||' without parentheses",
          help: "Put parentheses around what belongs together", span: current.span)
      }
      let span = current.span
      position += 1
      // What '??' joins binds tighter than '&&' and '||'.
      let right = try binary(infix.precedence == 1 ? 4 : infix.precedence + 1)
      if isFirst, infix.precedence == Infix.equality { note(first, right) }
      isFirst = false
      run.append(infix, right, span)
    }
    return run.syntax
  }

  /// Remembers that a name from outside is held against a constant.
  private mutating func note(_ left: Syntax, _ right: Syntax) {
    switch (left, right) {
    case (.name(let name, let span), .constant(let constant)),
      (.constant(let constant), .name(let name, let span)):
      guard let value = constant.value, !parameters.contains(name) else { return }
      comparisons.append((name, span, value))
    default: break
    }
  }

  private mutating func unary() throws(Fault) -> Syntax {
    try descend()
    defer { depth -= 1 }
    let span = current.span
    guard let operation = UnaryOperator(current) else {
      let base = try path()
      guard current.isSymbol(.power) else { return base }
      let span = current.span
      position += 1
      return .binary(base, [(.power, try unary(), span)])
    }
    position += 1
    let operand = try unary()
    if current.isSymbol(.power) || operand.isBarePower {
      throw Fault(
        kind: .syntax, message: "A sign before '**' needs parentheses",
        help: "Write (-a) ** b or -(a ** b)", span: span)
    }
    return .unary(operation, operand, span.through(previous.span))
  }

  // MARK: - Tokens

  var current: Token { tokens[min(position, tokens.count - 1)] }

  var previous: Token { tokens[max(0, position - 1)] }

  func peek(_ offset: Int) -> Token { tokens[min(position + offset, tokens.count - 1)] }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(Fault) {
    if !take(symbol) { throw unexpected(expected: "'" + symbol.rawValue + "'") }
  }

  /// Goes one level down; hostile expressions must not exhaust the stack.
  mutating func descend() throws(Fault) {
    depth += 1
    if depth > Self.deepest {
      throw Fault(
        kind: .limit, message: "The expression is nested more than 100 deep", span: current.span)
    }
  }

  mutating func ascend() { depth -= 1 }
}

extension Syntax {
  /// Whether it is a power that no parentheses enclose.
  fileprivate var isBarePower: Bool {
    if case .binary(_, let terms) = self, let first = terms.first, case .power = first.operation {
      true
    } else {
      false
    }
  }
}
