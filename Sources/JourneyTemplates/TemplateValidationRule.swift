public import Decoding

/// A rule of a template's own about its parameters.
public struct TemplateValidationRule: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TemplateValidationRule"

  /// Unique in its template.
  public var ruleId: String = ""
  /// What it is about.
  public var description: String?
  /// An expression over the parameters that must be true.
  public var expression: String = ""
  /// What to say where it is not.
  public var message: String = ""
  /// How much it matters.
  public var severity: RuleSeverity = .error

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("ruleId", &ruleId, .identifier, "Unique in its template.")
    fields.optional("description", &description, .text(1...1000), "What it is about.")
    fields.required(
      "expression", &expression, .text(1...4000),
      "An expression over the parameters that must be true.")
    fields.required("message", &message, .text(1...500), "What to say where it is not.")
    fields.optional("severity", &severity, "How much it matters.")
  }
}
