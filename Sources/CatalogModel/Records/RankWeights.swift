public import Decoding

/// How much each figure counts for the rank of a template; only their proportions matter.
public struct RankWeights: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "RankWeights"

  /// The lower bound of the rating.
  public var rating: Double = 0.3
  /// The popularity.
  public var popularity: Double = 0.35
  /// The quality.
  public var quality: Double = 0.2
  /// The trend.
  public var trend: Double = 0.1
  /// What new templates and those of verified authors are given.
  public var exposure: Double = 0.05

  /// Creates one with what is said where the catalog says nothing.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional("rating", &rating, .within(0...100), "The lower bound of the rating.")
    fields.optional("popularity", &popularity, .within(0...100), "The popularity.")
    fields.optional("quality", &quality, .within(0...100), "The quality.")
    fields.optional("trend", &trend, .within(0...100), "The trend.")
    fields.optional(
      "exposure", &exposure, .within(0...100),
      "What new templates and those of verified authors are given.")
  }
}
