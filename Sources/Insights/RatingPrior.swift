public import CatalogModel

/// What the catalog's ratings say of a template that nobody has rated.
public struct RatingPrior: Sendable, Equatable {
  /// C: the mean of all ratings of the catalog; 3 where there are none.
  public let mean: Double
  /// m: how many ratings the prior counts for: the median number of ratings of rated templates.
  public let weight: Double

  /// The prior of a catalog.
  public init(_ catalog: Catalog) {
    let scores = catalog.templates.flatMap { $0.ratings.map(\.rating.score) }
    let counts = catalog.templates.map(\.ratings.count).filter { $0 > 0 }.sorted()
    mean = scores.isEmpty ? 3 : Double(scores.reduce(0, +)) / Double(scores.count)
    weight = counts.isEmpty ? 1 : Double(counts[counts.count / 2])
  }
}
