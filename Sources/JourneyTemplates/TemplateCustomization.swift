public import Decoding
public import Values

/// A change that a template makes to every journey.
public struct TemplateCustomization: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TemplateCustomization"

  /// Unique in its template.
  public var customizationId: String = ""
  /// What it changes.
  public var customizationType: CustomizationType = .contentOverride
  /// A JSONPath to what it changes.
  public var targetPath: String = ""
  /// What part of the journey it is on.
  public var targetScope: CustomizationScope = .global
  /// What it puts there.
  public var customizationData: Object = .init()
  /// When.
  public var applyCondition: TemplateCondition?
  /// Higher first.
  public var priority: Int = 0
  /// What it is for.
  public var description: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("customizationId", &customizationId, .identifier, "Unique in its template.")
    fields.required("customizationType", &customizationType, "What it changes.")
    fields.required("targetPath", &targetPath, .text(1...500), "A JSONPath to what it changes.")
    fields.required("targetScope", &targetScope, "What part of the journey it is on.")
    fields.optional("customizationData", &customizationData, "What it puts there.")
    fields.optional("applyCondition", &applyCondition, "When.")
    fields.optional("priority", &priority, "Higher first.")
    fields.optional("description", &description, .text(1...1000), "What it is for.")
  }
}
