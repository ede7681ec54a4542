/// One step of a query, down from the values that the step before has matched.
struct Segment: Sendable {
  /// Whether it looks at the values and everything below them, not at the values alone.
  var isDescendant: Bool
  /// What it takes of each value, in this order.
  var selectors: [Selector]
}

/// Which children of a value are taken.
enum Selector: Sendable {
  case name(String)
  case wildcard
  /// Negative counts from the end.
  case index(Int)
  case slice(start: Int?, end: Int?, step: Int)
  case filter(LogicalExpression)
}
