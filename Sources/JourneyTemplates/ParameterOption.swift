public import Decoding
public import Values

/// One of the values that a parameter can have.
public struct ParameterOption: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ParameterOption"

  /// The value.
  public var value: Value = .null
  /// What a form shows for it.
  public var label: String = ""
  /// What choosing it means.
  public var description: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("value", &value, "The value.")
    fields.required("label", &label, .text(1...200), "What a form shows for it.")
    fields.optional("description", &description, .text(1...500), "What choosing it means.")
  }
}
