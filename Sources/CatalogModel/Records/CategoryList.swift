public import Decoding

/// What `categories.yaml` holds.
public struct CategoryList: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "CategoryList"

  /// The categories, in the order in which they are shown.
  public var categories: [Category] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required(
      "categories", &categories,
      "The categories, in the order in which they are shown.")
  }
}
