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
  /// Items that settings are chosen with.
  static let validationItems = 500
  /// Users that settings are chosen by, at most.
  static let validationUsers = 500

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
  /// Settings are chosen by NDCG on a part of what is learnt from, with the items that most users have, since
  /// the settings that serve these serve all, in a fraction of the time. The test data is looked at once for
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
    let validation = Trial(inner, mostItems: Self.validationItems, workers)
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
    return Trial(split, mostItems: validationItems, workers).best(of: family.candidates)
  }
}

/// One cut of the table, on which methods are tried.
private struct Trial {
  private let matrix: InteractionMatrix
  private let wanted: [[UInt32]]
  private let counts: [Int]
  private let users: Int
  private let workers: Int?

  /// - Parameter mostItems: with how many items, those with the most users.
  init(_ split: InteractionSplit, mostItems: Int = .max, _ workers: Int?) {
    let all = split.training.matrix
    if all.itemCount > mostItems {
      let kept = TopSelection.best(mostItems, of: all.itemCounts.map { Float($0) }).sorted()
      var numbers = [UInt32?](repeating: nil, count: all.itemCount)
      for (number, item) in kept.enumerated() { numbers[Int(item)] = UInt32(number) }
      matrix = InteractionMatrix(
        itemCount: kept.count,
        (0..<all.userCount).map { user in all.items(of: user).compactMap { numbers[Int($0)] } })
      wanted = split.wanted.map { items in items.compactMap { numbers[Int($0)] } }
    } else {
      matrix = all
      wanted = split.wanted
    }
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
    let asked = wanted.indices.filter { !wanted[$0].isEmpty }
    let step = max(1, asked.count / Evaluation.validationUsers)
    let sample = stride(from: 0, to: asked.count, by: step).map { asked[$0] }
    let histories = InteractionMatrix(
      itemCount: matrix.itemCount, sample.map { Array(matrix.items(of: $0)) })
    let length = Evaluation.lengths[0]
    var best: (method: EvaluatedMethod, ndcg: Double)?
    for candidate in candidates {
      guard let model = candidate.fit(matrix, gram, workers: workers) else { continue }
      let metrics = RankingMetrics(
        model.lists(length, histories, workers: workers), wanted: sample.map { wanted[$0] },
        counts: counts, userCount: users, length: length)
      if metrics.ndcg.mean > best?.ndcg ?? -1 { best = (candidate, metrics.ndcg.mean) }
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
