public import Decoding

/// Something that a state says.
public struct MessageTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "MessageTemplate"

  /// Unique in its state.
  public var messageId: String = ""
  /// When it is said.
  public var messageType: MessageType = .entry
  /// Handlebars, in the catalog's first language.
  public var template: String = ""
  /// The parameters that it uses.
  public var parameters: [String] = []
  /// The same text in other languages.
  public var locales: OrderedMap<String> = .init()
  /// When it is shown; all must hold.
  public var displayConditions: [TemplateCondition] = []
  /// How it changes for some readers.
  public var personalizationRules: [PersonalizationRule] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("messageId", &messageId, .identifier, "Unique in its state.")
    fields.required("messageType", &messageType, "When it is said.")
    fields.required("template", &template, "Handlebars, in the catalog's first language.")
    fields.optional("parameters", &parameters, .parameterName, "The parameters that it uses.")
    fields.optional("locales", &locales, .languageTag, "The same text in other languages.")
    fields.optional("displayConditions", &displayConditions, "When it is shown; all must hold.")
    fields.optional(
      "personalizationRules", &personalizationRules,
      "How it changes for some readers.")
  }
}
