/// A template with all its figures.
public struct RankedTemplate: Sendable {
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

  /// Unique in the catalog.
  public var templateId: String { facts.templateId }
}
