public import Decoding

/// Templates that somebody put together.
public struct TemplateCollection: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TemplateCollection"

  /// Unique in the catalog; the name of the file.
  public var collectionId: String = ""
  /// Its title.
  public var title: String = ""
  /// What it is for.
  public var description: String = ""
  /// The handle of who put it together.
  public var curator: String = ""
  /// Its templates, in order.
  public var items: [CollectionItem] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required(
      "collectionId", &collectionId, .identifier,
      "Unique in the catalog; the name of the file.")
    fields.required("title", &title, .text(1...100), "Its title.")
    fields.required("description", &description, .text(1...1000), "What it is for.")
    fields.required("curator", &curator, .identifier, "The handle of who put it together.")
    fields.required("items", &items, "Its templates, in order.")
  }
}
