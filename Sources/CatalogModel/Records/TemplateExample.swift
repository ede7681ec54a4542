public import Decoding
public import Values

/// Parameters to try a template with.
public struct TemplateExample: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TemplateExample"

  /// What it shows.
  public var title: String = ""
  /// When one would use such parameters.
  public var description: String?
  /// The parameters.
  public var parameters: Object = .init()
  /// The language of the messages.
  public var locale: String?
  /// What must come out.
  public var expect: ExampleExpectation?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("title", &title, .text(1...100), "What it shows.")
    fields.optional(
      "description", &description, .text(1...1000),
      "When one would use such parameters.")
    fields.required("parameters", &parameters, "The parameters.")
    fields.optional("locale", &locale, .languageTag, "The language of the messages.")
    fields.optional("expect", &expect, "What must come out.")
  }
}
