/// What methods of recommending are worth on a table of interactions.
public struct Evaluation: Sendable {
  /// What one method came to.
  public struct Result: Sendable {
    /// The method, with what was chosen on validation data.
    public let method: EvaluatedMethod
    /// How many settings were tried.
    public let tried: Int
    /// On the test data, for the two lengths of list.
    public let metrics: [RankingMetrics]
    /// What learning took.
    public let fitting: Duration
    /// What making all lists took.
    public let listing: Duration
  }

  /// How lists are looked at.
  public static let lengths = [10, 20]
  /// Of the table, what is put aside to test with, and of the rest to choose settings with.
  public static let share = 0.2

  /// How the table was cut.
  public let kind: InteractionSplit.Kind
  /// What it was cut with.
  public let seed: UInt64
  /// Users, items and interactions of the table.
  public let size: (users: Int, items: Int, interactions: Int)
  /// One for each family, in their order.
  public let results: [Result]

  /// Evaluates families of methods.
  ///
  /// Settings are chosen by NDCG on a part of what is learnt from; the test data is looked at once for
  /// each family, with the chosen one.
  public init(
    _ table: InteractionTable, _ families: [EvaluatedMethod.Family], by kind: InteractionSplit.Kind,
    seed: UInt64, workers: Int? = nil
  ) {
    self.kind = kind
    self.seed = seed
    size = (table.users.count, table.items.count, table.rows.count)
    let outer = InteractionSplit(table, by: kind, share: Self.share, seed: seed)
    let inner = InteractionSplit(
      outer.training, by: kind, share: Self.share, seed: seed ^ 0xA5A5_A5A5)
    let validation = Trial(inner, workers)
    let test = Trial(outer, workers)
    results = families.compactMap { family in
      guard let chosen = validation.best(of: family.candidates) else { return nil }
      return test.result(chosen, tried: family.candidates.count)
    }
  }

  /// The settings of a family that serve a table best, by NDCG on a fifth of it.
  static func chosen(
    _ family: EvaluatedMethod.Family, for table: InteractionTable, seed: UInt64, workers: Int?
  ) -> EvaluatedMethod? {
    let split = InteractionSplit(table, by: .user, share: share, seed: seed)
    return Trial(split, workers).best(of: family.candidates)
  }
}

/// One cut of the table, on which methods are tried.
private struct Trial {
  private let matrix: InteractionMatrix
  private let wanted: [[UInt32]]
  private let counts: [Int]
  private let users: Int
  private let workers: Int?

  init(_ split: InteractionSplit, _ workers: Int?) {
    matrix = split.training.matrix
    wanted = split.wanted
    counts = matrix.itemCounts
    users = split.training.users.count
    self.workers = workers
  }

  /// The candidate with the best NDCG; of equals the first.
  func best(of candidates: [EvaluatedMethod]) -> EvaluatedMethod? {
    if candidates.count == 1 { return candidates[0] }
    var gram: GramMatrix?
    if candidates.contains(where: { if case .ease = $0 { true } else { false } }) {
      gram = GramMatrix(matrix, workers: workers)
    }
    var best: (method: EvaluatedMethod, ndcg: Double)?
    for candidate in candidates {
      guard let model = candidate.fit(matrix, gram, workers: workers) else { continue }
      let length = Evaluation.lengths[0]
      let ndcg = metrics(model.lists(length, matrix, workers: workers), length).ndcg.mean
      if ndcg > best?.ndcg ?? -1 { best = (candidate, ndcg) }
    }
    return best?.method
  }

  func result(_ method: EvaluatedMethod, tried: Int) -> Evaluation.Result? {
    let clock = ContinuousClock()
    let start = clock.now
    guard let model = method.fit(matrix, nil, workers: workers) else { return nil }
    let fitted = clock.now
    let lists = model.lists(Evaluation.lengths.max() ?? 0, matrix, workers: workers)
    let listed = clock.now
    return Evaluation.Result(
      method: method, tried: tried, metrics: Evaluation.lengths.map { metrics(lists, $0) },
      fitting: fitted - start, listing: listed - fitted)
  }

  private func metrics(_ lists: [[UInt32]], _ length: Int) -> RankingMetrics {
    RankingMetrics(lists, wanted: wanted, counts: counts, userCount: users, length: length)
  }
}
