public import Decoding

/// What children of an abstract template are meant to change.
public struct ExtensibilityPoint: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ExtensibilityPoint"

  /// Unique in its template.
  public var pointId: String = ""
  /// What may be changed, and why.
  public var description: String = ""
  /// A JSONPath to it.
  public var targetPath: String?
  /// How.
  public var allowedStrategies: [MergeStrategy] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("pointId", &pointId, .identifier, "Unique in its template.")
    fields.required("description", &description, .text(1...1000), "What may be changed, and why.")
    fields.optional("targetPath", &targetPath, .text(1...500), "A JSONPath to it.")
    fields.optional("allowedStrategies", &allowedStrategies, "How.")
  }
}
