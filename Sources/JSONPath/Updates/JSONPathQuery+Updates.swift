import Diagnostics
public import Values

/// Changes at every match.
///
/// What matches is found once, in the value as it is given, and a match that is listed twice is
/// changed once. Where a match is inside another, the inner one is changed first, so that the
/// change of the outer one sees it and has the last word. Either all changes are made or none.
extension JSONPathQuery {
  /// Where a value is inserted.
  public enum Insertion: Sendable, Hashable {
    /// Before the first item of a list that is matched.
    case first
    /// After the last item of a list that is matched.
    case last
    /// Before a list item that is matched.
    case before
    /// After a list item that is matched.
    case after
    /// As a new last key of a mapping that is matched.
    case key(String)
  }

  /// Puts another value in the place of every match.
  ///
  /// - Parameter steps: how many values may be looked at.
  /// - Throws: `JSONPathUpdateError` where the steps do not suffice.
  public func replacing(
    in root: Value, with value: Value, steps: Int = defaultSteps
  ) throws(JSONPathUpdateError) -> JSONPathUpdate {
    try update(root, .replace, steps) { _ in value }
  }

  /// Puts what a function gives in the place of every match.
  ///
  /// - Parameters:
  ///   - steps: how many values may be looked at.
  ///   - replacement: gets the match, with the changes that were made inside it, at its path in
  ///     `root`; gives nil to leave it.
  /// - Throws: `JSONPathUpdateError` where the steps do not suffice.
  public func replacing(
    in root: Value, steps: Int = defaultSteps, with replacement: (Match) -> Value?
  ) throws(JSONPathUpdateError) -> JSONPathUpdate {
    try update(root, .replace, steps, replacement)
  }

  /// Merges a value into every match.
  ///
  /// The changes that it lists are the smallest that tell the difference: keys that are new, gone or
  /// have another value, and list items place by place, at every depth.
  ///
  /// - Parameters:
  ///   - steps: how many values may be looked at.
  ///   - merge: puts a match and the value together; `Merge.deep` where not given.
  /// - Throws: `JSONPathUpdateError` where the steps do not suffice.
  public func merging(
    _ addition: Value, in root: Value, steps: Int = defaultSteps,
    by merge: (_ match: Value, _ addition: Value) -> Value = { Merge.deep($0, $1) }
  ) throws(JSONPathUpdateError) -> JSONPathUpdate {
    try update(root, .merge, steps) { merge($0.value, addition) }
  }

  /// Inserts a value at every match.
  ///
  /// - Parameter steps: how many values may be looked at.
  /// - Throws: `JSONPathUpdateError` where a match is not of the kind that the insertion is about,
  ///   where it has the key already, or where the steps do not suffice.
  public func inserting(
    _ value: Value, _ place: Insertion, in root: Value, steps: Int = defaultSteps
  ) throws(JSONPathUpdateError) -> JSONPathUpdate {
    try update(root, .insert(value, place), steps) { _ in nil }
  }

  /// Takes out every match with its key or item.
  ///
  /// - Parameter steps: how many values may be looked at.
  /// - Throws: `JSONPathUpdateError` where the whole value is matched, or the steps do not suffice.
  public func removing(
    in root: Value, steps: Int = defaultSteps
  ) throws(JSONPathUpdateError) -> JSONPathUpdate {
    try update(root, .remove, steps) { _ in nil }
  }

  private func update(
    _ root: Value, _ operation: Rewriter.Operation, _ steps: Int, _ change: (Match) -> Value?
  ) throws(JSONPathUpdateError) -> JSONPathUpdate {
    var evaluator = QueryEvaluator(root: root, steps: steps)
    var collector = PositionCollector()
    _ = evaluator.walk(segments, 0, root, &collector)
    if evaluator.isExhausted {
      throw JSONPathUpdateError("The query looks at too many values", at: .root)
    }
    var rewriter = Rewriter(operation, places: collector.places)
    var value = root
    try rewriter.rewrite(&value, change)
    return JSONPathUpdate(value: value, changes: rewriter.changes)
  }
}
