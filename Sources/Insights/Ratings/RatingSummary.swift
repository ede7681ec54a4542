public import CatalogModel

/// What some ratings come to.
public struct RatingSummary: Sendable, Equatable {
  /// How many gave each score: index 0 is one star.
  public let distribution: [Int]

  /// Sums up ratings; nil where there are none.
  public init?(_ ratings: [Rating]) {
    guard !ratings.isEmpty else { return nil }
    var distribution = [0, 0, 0, 0, 0]
    for rating in ratings { distribution[min(max(rating.score, 1), 5) - 1] += 1 }
    self.init(distribution: distribution)
  }

  init(distribution: [Int]) { self.distribution = distribution }

  /// The number of ratings.
  public var count: Int { distribution.reduce(0, +) }

  /// The sum of all scores.
  var sum: Int { distribution.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } }

  /// The arithmetic mean, 1 to 5.
  public var mean: Double { Double(sum) / Double(count) }

  /// The sum of the squares of the scores' distances from their mean.
  var squaredDeviations: Double {
    let mean = mean
    return distribution.enumerated().reduce(0) { sum, bar in
      let distance = Double(bar.offset + 1) - mean
      return sum + Double(bar.element) * distance * distance
    }
  }

  /// The mean drawn towards a prior: (m·C + Σ scores) / (m + n), so that one vote does not put a
  /// template on top.
  public func bayesianMean(_ prior: RatingPrior) -> Double {
    (prior.weight * prior.mean + Double(sum)) / (prior.weight + Double(count))
  }
}
