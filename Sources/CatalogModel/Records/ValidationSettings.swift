public import Decoding

/// What a catalog makes of the rules.
public struct ValidationSettings: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ValidationSettings"

  /// How much the findings of rules matter, by rule.
  public var severities: OrderedMap<RuleSetting> = .init()
  /// Findings that the catalog lives with, for a time.
  public var waivers: [Waiver] = []
  /// The share of the catalog's files that one change may remove, from 0 to 1.
  public var largestRemoval: Double = 0.2

  /// Creates one that leaves everything as the rules have it.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional(
      "severities", &severities, .identifier, "How much the findings of rules matter, by rule.")
    fields.optional("waivers", &waivers, "Findings that the catalog lives with, for a time.")
    fields.optional(
      "largestRemoval", &largestRemoval, .within(0...1),
      "The share of the catalog's files that one change may remove, from 0 to 1.")
  }
}
