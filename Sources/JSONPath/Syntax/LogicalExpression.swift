import Values

/// What a filter asks of a child.
indirect enum LogicalExpression: Sendable {
  case any([LogicalExpression])
  case all([LogicalExpression])
  case not(LogicalExpression)
  case exists(FilterQuery)
  case comparison(Operand, Comparison, Operand)
}

/// A query inside a filter.
struct FilterQuery: Sendable {
  /// Whether it begins at the child (`@`), not at the root (`$`).
  var isRelative: Bool
  var segments: [Segment]

  /// Whether it can match one value at most.
  var isSingular: Bool {
    segments.allSatisfy { segment in
      guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
      switch segment.selectors[0] {
      case .name, .index: return true
      default: return false
      }
    }
  }
}

/// One side of a comparison.
enum Operand: Sendable {
  case literal(Value)
  /// Of one value or nothing.
  case query(FilterQuery)
}

/// How two sides are compared.
enum Comparison: Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}
