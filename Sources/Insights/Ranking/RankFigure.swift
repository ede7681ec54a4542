import CatalogModel

/// Where a template stands among others.
///
/// The weighted mean of five shares, with the catalog's weights: the lower bound of the rating, (r - 1)/4;
/// popularity, log(1 + P)/log(1 + P of the most popular); quality; trend, doublings up to two, halved; and
/// exposure: half for a verified author, and up to half for a new template, less each day.
public struct RankFigure: Sendable, Equatable {
  /// One of the five.
  public struct Part: Sendable, Equatable {
    /// What it is about.
    public let name: String
    /// 0 to 1.
    public let value: Double
    /// Its share of the whole, 0 to 1.
    public let weight: Double
  }

  /// The five, in order.
  public let parts: [Part]
  /// Whether it may be recommended; those that may not come after all that may.
  public let isLive: Bool
  /// The weighted mean, 0 to 1.
  public let value: Double

  init(_ shares: [(name: String, value: Double, weight: Double)], isLive: Bool) {
    let total = shares.reduce(0) { $0 + $1.weight }
    let parts = shares.map { share in
      Part(
        name: share.name, value: min(max(share.value, 0), 1),
        weight: total > 0 ? share.weight / total : 1 / Double(shares.count))
    }
    self.parts = parts
    value = parts.reduce(0) { $0 + $1.value * $1.weight }
    self.isLive = isLive
  }

  /// How the rank comes about, in words.
  public var explanation: String {
    let sum = parts.map { "\($0.name) \($0.value.fixed(2)) × \($0.weight.fixed(2))" }
      .joined(separator: " + ")
    return "\(sum) = \(value.fixed(3))"
      + (isLive ? "." : "; deprecated or taken back, and so after all others.")
  }
}
