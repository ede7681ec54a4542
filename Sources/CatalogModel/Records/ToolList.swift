public import Decoding

/// What `tools.yaml` holds.
public struct ToolList: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ToolList"

  /// The known tools.
  public var tools: [Tool] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("tools", &tools, "The known tools.")
  }
}
