public import CatalogModel

/// What the catalog's ratings say of a template that nobody has rated, fitted to them.
///
/// The model is Bühlmann's (1967): each template has a true mean, drawn from a distribution with mean C and
/// variance τ²; each rating scatters about it with variance σ². Its best linear estimate of a true mean from
/// n ratings with sum S is (m·C + S) / (m + n) with m = σ²/τ²: the less templates differ, the more the
/// prior counts. σ² and τ² are estimated by the analysis of variance of groups of unequal size (Searle,
/// Casella and McCulloch, "Variance Components", 1992, section 3.6).
public struct RatingPrior: Sendable, Equatable {
  /// C: the mean of a template that nobody has rated, 1 to 5.
  public let mean: Double
  /// m: how many ratings the prior counts for, 1 to 100.
  public let weight: Double
  /// σ: how far ratings of one template scatter.
  public let deviation: Double

  /// What counts where too few templates are rated to tell: the middle, as much as 5 ratings.
  static let unfitted = RatingPrior(mean: 3, weight: 5, deviation: 1)

  init(mean: Double, weight: Double, deviation: Double) {
    self.mean = mean
    self.weight = weight
    self.deviation = deviation
  }

  /// The prior of a catalog.
  public init(_ catalog: Catalog) {
    self.init(catalog.templates.compactMap { RatingSummary($0.ratings.map(\.rating)) })
  }

  /// The prior of the ratings of some templates, in any order.
  init(_ groups: [RatingSummary]) {
    let count = groups.reduce(0) { $0 + $1.count }
    guard count > groups.count, groups.count > 1 else {
      let sum = groups.reduce(0) { $0 + $1.sum }
      // One rating each, or one template: the scatter cannot be told apart.
      let mean = count > 0 ? Double(sum) / Double(count) : Self.unfitted.mean
      self.init(mean: mean, weight: Self.unfitted.weight, deviation: Self.unfitted.deviation)
      return
    }
    let variances = Self.variances(groups, count: count)
    let weight = min(max(variances.within / max(variances.between, 1e-9), 1), 100)
    let shares = groups.map { Double($0.count) / (Double($0.count) + weight) }
    let mean =
      zip(shares, groups).reduce(0) { $0 + $1.0 * $1.1.mean } / shares.reduce(0, +)
    self.init(mean: mean, weight: weight, deviation: max(variances.within, 0.01).squareRoot())
  }

  /// σ² and τ².
  private static func variances(
    _ groups: [RatingSummary], count: Int
  ) -> (within: Double, between: Double) {
    let total = Double(count)
    let mean = Double(groups.reduce(0) { $0 + $1.sum }) / total
    let squares = groups.reduce(0.0) { $0 + $1.squaredDeviations }
    let within = squares / Double(count - groups.count)
    let betweenSquares = groups.reduce(0.0) { sum, group in
      sum + Double(group.count) * (group.mean - mean) * (group.mean - mean)
    }
    let sizes = groups.reduce(0.0) { $0 + Double($1.count) * Double($1.count) }
    let between =
      (betweenSquares - Double(groups.count - 1) * within) / (total - sizes / total)
    return (within, max(0, between))
  }
}
