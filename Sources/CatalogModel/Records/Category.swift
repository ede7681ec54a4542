public import Decoding
public import JourneyTemplates

/// A category as the site presents it.
public struct Category: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "Category"

  /// One of the eight.
  public var categoryId: TemplateCategory = .custom
  /// Its title.
  public var name: String = ""
  /// What is in it.
  public var description: String = ""
  /// An emoji or letter.
  public var icon: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("categoryId", &categoryId, "One of the eight.")
    fields.required("name", &name, .text(1...60), "Its title.")
    fields.required("description", &description, .text(1...300), "What is in it.")
    fields.optional("icon", &icon, .text(1...8), "An emoji or letter.")
  }
}
