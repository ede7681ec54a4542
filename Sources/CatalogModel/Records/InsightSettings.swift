public import Decoding

/// How the catalog's figures are made: what counts, and how much.
public struct InsightSettings: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "InsightSettings"

  /// Runs of one template by one user on one day that count.
  public var runsPerUserAndDay: Int = 20
  /// Fewer users or runs than this are shown as "fewer than".
  public var smallCount: Int = 5
  /// Days after which a user's last run counts for half.
  public var halfLifeDays: Int = 90
  /// Days that a trend looks at; it compares them with the three times as many before.
  public var trendDays: Int = 28
  /// Days for which a template is new.
  public var newDays: Int = 60
  /// How much each figure counts for the rank.
  public var weights = RankWeights()
  /// How "used together" is found.
  public var method: RecommendationMethod = .automatic
  /// What EASE adds to the diagonal: the larger, the less it trusts rare pairs.
  public var regularization: Double = 50
  /// How many times EASE adds a template's users to the diagonal, besides.
  public var denoising: Double = 1
  /// The number of users that item-kNN adds to those whom two templates share, to trust rare pairs less.
  public var shrinkage: Double = 10

  /// Creates one with what is said where the catalog says nothing.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional(
      "runsPerUserAndDay", &runsPerUserAndDay, .within(1...10_000),
      "Runs of one template by one user on one day that count.")
    fields.optional(
      "smallCount", &smallCount, .within(0...1000),
      "Fewer users or runs than this are shown as \"fewer than\".")
    fields.optional(
      "halfLifeDays", &halfLifeDays, .within(1...3650),
      "Days after which a user's last run counts for half.")
    fields.optional(
      "trendDays", &trendDays, .within(7...365),
      "Days that a trend looks at; it compares them with the three times as many before.")
    fields.optional("newDays", &newDays, .within(1...365), "Days for which a template is new.")
    fields.optional("weights", &weights, "How much each figure counts for the rank.")
    fields.optional("method", &method, "How \"used together\" is found.")
    fields.optional(
      "regularization", &regularization, .within(0.001...1_000_000),
      "What EASE adds to the diagonal: the larger, the less it trusts rare pairs.")
    fields.optional(
      "denoising", &denoising, .within(0...100),
      "How many times EASE adds a template's users to the diagonal, besides.")
    fields.optional(
      "shrinkage", &shrinkage, .within(0...1_000_000),
      "The number of users that item-kNN adds to those whom two templates share.")
  }
}
