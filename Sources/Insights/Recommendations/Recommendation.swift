/// A template that somebody may like.
public struct Recommendation: Sendable, Equatable {
  /// The template.
  public let templateId: String
  /// How much speaks for it, 0 to 1, as a part of what speaks for the best.
  public let score: Double
  /// What speaks for it, the weightiest first.
  public let reasons: [RecommendationReason]
}
