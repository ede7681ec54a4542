public import Decoding

/// A change of a message for some readers.
public struct PersonalizationRule: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "PersonalizationRule"

  /// Names the rule.
  public var id: String = ""
  /// For whom.
  public var condition: TemplateCondition = TemplateCondition()
  /// What it does to the message.
  public var action: PersonalizationAction = .replace
  /// The text that it puts in.
  public var template: String?
  /// Higher first.
  public var priority: Int = 0
  /// Whether it is in force.
  public var enabled: Bool = true

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("id", &id, .identifier, "Names the rule.")
    fields.required("condition", &condition, "For whom.")
    fields.required("action", &action, "What it does to the message.")
    fields.optional("template", &template, .text(0...20_000), "The text that it puts in.")
    fields.optional("priority", &priority, "Higher first.")
    fields.optional("enabled", &enabled, "Whether it is in force.")
  }
}
