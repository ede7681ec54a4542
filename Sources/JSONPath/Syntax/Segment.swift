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
  case slice(Slice)
  case filter(LogicalExpression)
}

/// `start:end:step` of a list.
struct Slice: Sendable {
  var start: Int?
  var end: Int?
  var step: Int

  /// The first index of a list of so many items, and the bound that is not reached (RFC 9535,
  /// section 2.3.4.2.2).
  func bounds(count: Int) -> (first: Int, limit: Int) {
    func normal(_ index: Int) -> Int { index >= 0 ? index : count + index }
    if step > 0 {
      return (
        min(max(start.map(normal) ?? 0, 0), count), min(max(end.map(normal) ?? count, 0), count)
      )
    }
    return (
      min(max(start.map(normal) ?? count - 1, -1), count - 1),
      min(max(end.map(normal) ?? -1, -1), count - 1)
    )
  }
}
