public import Diagnostics
public import Values

/// A query for values by where they are, as RFC 9535 defines it.
///
/// ```swift
/// let query = try JSONPathQuery("$.stateTemplates[?@.stateType == 'final'].stateName")
/// query.paths(in: template)  // [stateTemplates[2].stateName, stateTemplates[5].stateName]
/// ```
public struct JSONPathQuery: Sendable, CustomStringConvertible {
  /// A value that a query has matched.
  public struct Match: Sendable {
    /// Where it is.
    public let path: DataPath
    /// The value.
    public let value: Value
  }

  /// As it was written.
  public let description: String
  private let segments: [Segment]

  /// Reads a query.
  ///
  /// - Throws: `JSONPathError` where the text is no query, or nests filters more than 32 deep.
  public init(_ text: String) throws(JSONPathError) {
    var parser = QueryParser(text)
    segments = try parser.query()
    description = text
  }

  /// What the query matches, in the order of RFC 9535: document order, selectors of a union in the
  /// order in which they are written, what is matched twice listed twice.
  ///
  /// - Parameter steps: how many values may be looked at; what is looked at is taken off.
  /// - Returns: nil where the steps do not suffice.
  public func matches(in root: Value, steps: inout Int) -> [Match]? {
    var evaluator = QueryEvaluator(root: root, steps: steps)
    let nodes = evaluator.nodes(of: segments, from: root)
    steps = evaluator.steps
    return evaluator.isExhausted
      ? nil : nodes.map { Match(path: DataPath($0.path), value: $0.value) }
  }

  /// The places that the query matches, in document order; none where more than a million values
  /// had to be looked at.
  public func paths(in root: Value) -> [DataPath] {
    var steps = 1_000_000
    return matches(in: root, steps: &steps)?.map { $0.path } ?? []
  }
}
