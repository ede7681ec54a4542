public import Decoding
public import JourneyTemplates

/// A template in a collection.
public struct CollectionItem: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "CollectionItem"

  /// The template.
  public var template: TemplateReference = TemplateReference(templateId: "")
  /// Why it is in the collection.
  public var note: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("template", &template, "The template.")
    fields.optional("note", &note, .text(1...1000), "Why it is in the collection.")
  }
}
