public import UsageCounting

/// What the catalog's usage says of the success of a template that nobody has run, fitted to it.
///
/// Templates' true shares of completed runs are taken to be beta distributed; mean and weight come from the
/// moments of the observed shares (Kleinman, "Proportions with Extraneous Variance", JASA 68, 1973).
public struct SuccessPrior: Sendable, Equatable {
  /// The share of completed runs, 0 to 1.
  public let mean: Double
  /// How many runs the prior counts for, 2 to 1,000.
  public let weight: Double

  /// What counts where there is too little to tell.
  static let unfitted = SuccessPrior(mean: 0.5, weight: 10)

  init(mean: Double, weight: Double) {
    self.mean = mean
    self.weight = weight
  }

  /// The prior of the counts of some templates, in any order.
  public init(_ counts: [UsageCounts]) {
    let used = counts.filter { $0.total > 0 }
    let runs = Double(used.reduce(0) { $0 + $1.total })
    guard used.count > 1 else {
      self = Self.unfitted
      return
    }
    let mean = Double(used.reduce(0) { $0 + $1.completed }) / runs
    let variance = mean * (1 - mean)
    guard variance > 0 else {
      self.init(mean: mean, weight: Self.unfitted.weight)
      return
    }
    let between = used.reduce(0.0) { sum, counts in
      let distance = Double(counts.completed) / Double(counts.total) - mean
      return sum + Double(counts.total) * distance * distance
    }
    let groups = Double(used.count - 1)
    let sizes = used.reduce(0.0) { $0 + Double($1.total) * Double($1.total) }
    let correlation =
      (between - variance * groups) / (variance * max(runs - sizes / runs - groups, 1))
    let weight = correlation > 0 ? 1 / correlation - 1 : 1000
    self.init(mean: mean, weight: min(max(weight, 2), 1000))
  }

  /// The share of completed runs drawn towards the prior: (w·p + completed) / (w + runs).
  public func share(_ counts: UsageCounts) -> Double {
    (weight * mean + Double(counts.completed)) / (weight + Double(counts.total))
  }
}
