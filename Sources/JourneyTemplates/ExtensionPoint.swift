public import Decoding

/// A point of a state where others may add something.
public struct ExtensionPoint: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ExtensionPoint"

  /// Unique in its state.
  public var pointId: String = ""
  /// What may be added.
  public var description: String = ""
  /// What may be changed.
  public var allowedCustomizations: [CustomizationType] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("pointId", &pointId, .identifier, "Unique in its state.")
    fields.required("description", &description, .text(1...1000), "What may be added.")
    fields.optional("allowedCustomizations", &allowedCustomizations, "What may be changed.")
  }
}
