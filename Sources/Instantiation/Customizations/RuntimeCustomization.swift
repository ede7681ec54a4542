public import Decoding
public import JourneyTemplates
public import Values

/// A change of a journey, and the layer that it leaves on it.
public struct RuntimeCustomization: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "RuntimeCustomization"

  /// Unique among the changes of a journey.
  public var customizationId: String = ""
  /// What it changes.
  public var customizationType: CustomizationType = .contentOverride
  /// A JSONPath to what it changes in the journey.
  public var targetPath: String = ""
  /// What part of the journey it is on.
  public var targetScope: CustomizationScope = .global
  /// What it puts there.
  public var customizationData: Object = .init()
  /// When.
  public var applyCondition: TemplateCondition?
  /// Higher has the last word.
  public var priority: Int = 0
  /// When it was made, as an ISO 8601 date or time.
  public var appliedAt: String?
  /// Who made it.
  public var appliedBy: String?
  /// What it is for.
  public var description: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("customizationId", &customizationId, .identifier, "Unique in its journey.")
    fields.required("customizationType", &customizationType, "What it changes.")
    fields.required(
      "targetPath", &targetPath, .text(1...500), "A JSONPath to what it changes in the journey.")
    fields.required("targetScope", &targetScope, "What part of the journey it is on.")
    fields.optional("customizationData", &customizationData, "What it puts there.")
    fields.optional("applyCondition", &applyCondition, "When.")
    fields.optional("priority", &priority, "Higher has the last word.")
    fields.optional("appliedAt", &appliedAt, "When it was made.")
    fields.optional("appliedBy", &appliedBy, "Who made it.")
    fields.optional("description", &description, .text(1...1000), "What it is for.")
  }
}
