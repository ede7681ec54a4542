import Glibc

/// How good the lists are that a model made, as means over users with 95 % confidence intervals.
public struct RankingMetrics: Sendable {
  /// A mean over users, and how far the true one may be off.
  public struct Estimate: Sendable, Equatable {
    /// The mean.
    public let mean: Double
    /// Half the width of its 95 % confidence interval: 1.96 standard errors.
    public let margin: Double

    init(_ values: [Double]) {
      let count = Double(values.count)
      let mean = values.isEmpty ? 0 : values.reduce(0, +) / count
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      self.mean = mean
      margin = values.count > 1 ? 1.96 * (squares / (count - 1) / count).squareRoot() : 0
    }
  }

  /// How long the lists are that are looked at.
  public let length: Int
  /// Users who had something to be found.
  public let users: Int
  /// The share of what was to be found that is in the list.
  public let recall: Estimate
  /// Normalized discounted cumulative gain (Järvelin and Kekäläinen, TOIS 2002): a hit at place p counts
  /// 1/log₂(p + 1), as a share of what the best list would have.
  public let ndcg: Estimate
  /// Mean average precision: the mean of the precision at each hit, as a share of what could be hit.
  public let map: Estimate
  /// The share of users with a hit.
  public let hitRate: Estimate
  /// The share of all items that are in anybody's list.
  public let coverage: Double
  /// How unexpected what is in the lists is: the mean of -log₂ of the share of users who have it.
  public let novelty: Double

  /// Measures lists, best first, against what was wanted, by user.
  ///
  /// - Parameter counts: how many of the users each item has in what the lists were learnt from.
  init(_ lists: [[UInt32]], wanted: [[UInt32]], counts: [Int], userCount: Int, length: Int) {
    self.length = length
    let pairs = zip(lists, wanted).filter { !$0.1.isEmpty }
      .map { (Array($0.0.prefix(length)), $0.1) }
    users = pairs.count
    let hits = pairs.map { list, wanted in
      let wanted = Set(wanted)
      return list.map { wanted.contains($0) }
    }
    let sizes = pairs.map(\.1.count)
    recall = Estimate(zip(hits, sizes).map { Double($0.count { $0 }) / Double($1) })
    ndcg = Estimate(zip(hits, sizes).map { Self.ndcg($0, $1, length) })
    map = Estimate(zip(hits, sizes).map { Self.averagePrecision($0, $1, length) })
    hitRate = Estimate(hits.map { $0.contains(true) ? 1 : 0 })
    let shown = pairs.flatMap(\.0)
    coverage = counts.isEmpty ? 0 : Double(Set(shown).count) / Double(counts.count)
    // Nobody has a new item: it counts as if half a user had it.
    novelty =
      shown.isEmpty
      ? 0
      : shown.reduce(0) { sum, item in
        sum - log2(max(Double(counts[Int(item)]), 0.5) / Double(max(1, userCount)))
      } / Double(shown.count)
  }

  private static func ndcg(_ hits: [Bool], _ wanted: Int, _ length: Int) -> Double {
    var (gain, best) = (0.0, 0.0)
    for (place, isHit) in hits.enumerated() where isHit { gain += 1 / log2(Double(place + 2)) }
    for place in 0..<min(wanted, length) { best += 1 / log2(Double(place + 2)) }
    return gain / best
  }

  private static func averagePrecision(_ hits: [Bool], _ wanted: Int, _ length: Int) -> Double {
    var (sum, count) = (0.0, 0)
    for (place, isHit) in hits.enumerated() where isHit {
      count += 1
      sum += Double(count) / Double(place + 1)
    }
    return sum / Double(min(wanted, length))
  }
}
