/// A template with all its figures; shared, as its facts are.
public final class RankedTemplate: Sendable {
  /// What it is.
  public let facts: TemplateFacts
  /// What people say of it.
  public let rating: RatingFigure
  /// How many use it.
  public let popularity: PopularityFigure
  /// Whether they become more.
  public let trend: TrendFigure
  /// How well it is made.
  public let quality: QualityFigure
  /// Where it stands.
  public let rank: RankFigure
  /// Its age in days.
  public let age: Int

  init(
    facts: TemplateFacts, rating: RatingFigure, popularity: PopularityFigure, trend: TrendFigure,
    quality: QualityFigure, rank: RankFigure, age: Int
  ) {
    self.facts = facts
    self.rating = rating
    self.popularity = popularity
    self.trend = trend
    self.quality = quality
    self.rank = rank
    self.age = age
  }

  /// Unique in the catalog.
  public var templateId: String { facts.templateId }
}
