import Values

extension QueryEvaluator {
  /// Whether a filter's expression is true of a value.
  mutating func holds(_ expression: LogicalExpression, _ current: Value) -> Bool {
    switch expression {
    case .any(let alternatives):
      for alternative in alternatives where holds(alternative, current) { return true }
      return false
    case .all(let terms):
      for term in terms where !holds(term, current) { return false }
      return true
    case .not(let negated):
      return !holds(negated, current)
    case .exists(let query):
      return !nodes(of: query, current).isEmpty
    case .comparison(let left, let comparison, let right):
      return comparison.holds(value(of: left, current), value(of: right, current))
    }
  }

  private mutating func nodes(of query: FilterQuery, _ current: Value) -> [Node] {
    nodes(of: query.segments, from: query.isRelative ? current : root)
  }

  /// Nil is RFC 9535's Nothing.
  private mutating func value(of operand: Operand, _ current: Value) -> Value? {
    switch operand {
    case .literal(let value): value
    case .query(let query): nodes(of: query, current).first?.value
    }
  }
}

extension Comparison {
  /// By RFC 9535, section 2.3.5.2.2.
  func holds(_ left: Value?, _ right: Value?) -> Bool {
    switch self {
    case .equal: Self.areEqual(left, right)
    case .notEqual: !Self.areEqual(left, right)
    case .less: Self.isLess(left, right)
    case .greater: Self.isLess(right, left)
    case .lessOrEqual: Self.isLess(left, right) || Self.areEqual(left, right)
    case .greaterOrEqual: Self.isLess(right, left) || Self.areEqual(left, right)
    }
  }

  private static func areEqual(_ left: Value?, _ right: Value?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (.string(let left)?, .string(let right)?): left.utf8.elementsEqual(right.utf8)
    case (let left?, let right?): left == right
    default: false
    }
  }

  private static func isLess(_ left: Value?, _ right: Value?) -> Bool {
    switch (left, right) {
    case (.number(let left)?, .number(let right)?): left < right
    // Order of UTF-8 is the order of code points, which the standard asks for.
    case (.string(let left)?, .string(let right)?):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    default: false
    }
  }
}
