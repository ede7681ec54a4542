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

    /// Where it is, as RFC 9535 writes places: `$['stateTemplates'][2]['stateName']`.
    public var normalizedPath: String { path.normalizedJSONPath }
  }

  /// How many values may be looked at where the caller does not say.
  public static let defaultSteps = 1_000_000

  /// As it was written.
  public let description: String
  let segments: [Segment]

  /// Reads a query.
  ///
  /// - Throws: `JSONPathError` where the text is no query, has more than 65536 characters, or nests
  ///   filters, brackets and calls more than 32 deep.
  public init(_ text: String) throws(JSONPathError) {
    var parser = QueryParser(text)
    segments = try parser.query()
    description = text
  }

  init(_ description: String, _ segments: [Segment]) {
    self.description = description
    self.segments = segments
  }

  /// Whether the query can match one value at most, since it has names and indexes only.
  public var isSingular: Bool { SingularStep.steps(of: segments) != nil }

  /// What the query matches, in the order of RFC 9535: document order, selectors of a union in the
  /// order in which they are written, what is matched twice listed twice.
  ///
  /// - Parameter steps: how many values may be looked at; what is looked at is taken off.
  /// - Returns: nil where the steps do not suffice, or the data is nested more than 1000 deep.
  public func matches(in root: Value, steps: inout Int) -> [Match]? {
    var evaluator = QueryEvaluator(root: root, steps: steps)
    var collector = PathCollector()
    _ = evaluator.walk(segments, 0, root, &collector)
    steps = evaluator.steps
    return evaluator.isExhausted ? nil : collector.matches
  }

  /// The places that the query matches, in the same order; none where more than a million values
  /// had to be looked at.
  public func paths(in root: Value) -> [DataPath] {
    var steps = Self.defaultSteps
    return matches(in: root, steps: &steps)?.map { $0.path } ?? []
  }
}
