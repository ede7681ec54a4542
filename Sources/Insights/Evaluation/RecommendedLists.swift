/// A list of items for each user of a table.
public struct RecommendedLists: Sendable {
  /// What made them.
  public let method: EvaluatedMethod
  /// By user: items, best first.
  public let items: [[UInt32]]
  /// What learning took, without the choice of settings.
  public let fitting: Duration
  /// What making all lists took.
  public let listing: Duration

  /// Makes the lists; nil where the method cannot learn from the table.
  ///
  /// - Parameters:
  ///   - given: the settings; where nil they are chosen by NDCG on a fifth of the table.
  ///   - seed: what that fifth is drawn with.
  public init?(
    _ table: InteractionTable, _ family: EvaluatedMethod.Family, _ given: EvaluatedMethod?,
    top: Int, seed: UInt64, workers: Int? = nil
  ) {
    let chosen = given ?? Evaluation.chosen(family, for: table, seed: seed, workers: workers)
    let matrix = table.matrix
    let clock = ContinuousClock()
    let start = clock.now
    guard let chosen, let model = chosen.fit(matrix, nil, workers: workers) else { return nil }
    method = chosen
    let fitted = clock.now
    items = model.lists(top, matrix, workers: workers)
    fitting = fitted - start
    listing = clock.now - fitted
  }
}
