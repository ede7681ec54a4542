public import CatalogModel
public import Decoding
public import SemanticVersions

/// A template's rating, and how sure it is.
public struct RatingFigure: Sendable {
  /// All ratings; nil where there are none.
  public let all: RatingSummary?
  /// Those of the last half year.
  public let recent: RatingSummary?
  /// By the version that was rated, the highest first.
  public let versions: [(version: SemanticVersion, ratings: RatingSummary)]
  /// The mean drawn towards the catalog's prior, 1 to 5; the prior's where nobody has rated.
  public let mean: Double
  /// What the true mean is above with 95 % probability, 1 to 5; ratings are ordered by it.
  public let lowerBound: Double
  private let prior: RatingPrior

  /// Days that are recent.
  public static let recentDays = 183
  /// The standard normal distribution's 95th percentile.
  static let quantile = 1.6449

  /// The rating of a template by the prior of its catalog; ratings after a day do not count.
  public init(_ ratings: [Rating], _ prior: RatingPrior, asOf: CalendarDate) {
    let dated = ratings.map { (CalendarDate($0.date)?.day ?? 0, $0) }.filter { $0.0 <= asOf.day }
    all = RatingSummary(dated.map(\.1))
    recent = RatingSummary(dated.filter { $0.0 > asOf.day - Self.recentDays }.map(\.1))
    versions = Dictionary(grouping: dated.map(\.1)) { $0.version }
      .compactMap { version, ratings in RatingSummary(ratings).map { (version, $0) } }
      .sorted { $0.0 > $1.0 }
    mean = all?.bayesianMean(prior) ?? prior.mean
    lowerBound = Self.lowerBound(mean, count: all?.count ?? 0, prior)
    self.prior = prior
  }

  /// The 5th percentile of what the true mean may be: with the prior's variances it is normally distributed
  /// about the Bayesian mean with variance σ²/(m + n).
  static func lowerBound(_ mean: Double, count: Int, _ prior: RatingPrior) -> Double {
    let error = prior.deviation / (prior.weight + Double(count)).squareRoot()
    return max(1, mean - quantile * error)
  }

  /// How the rating comes about, in words.
  public var explanation: String {
    guard let all else {
      return "Nobody has rated it; the catalog's prior is \(prior.mean.fixed(1))."
    }
    var text =
      "\(mean.fixed(1)) from \(Wording.count(all.count, "rating")) "
      + "(\(all.mean.fixed(1)) before the prior of \(prior.mean.fixed(1)), "
      + "which counts as \(prior.weight.fixed(1)) ratings); "
      + "above \(lowerBound.fixed(1)) with 95 % probability."
    if let recent, recent.count < all.count {
      text +=
        " \(recent.mean.fixed(1)) from the \(Wording.count(recent.count, "rating")) of the last half year."
    }
    return text
  }
}
