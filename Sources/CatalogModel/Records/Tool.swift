public import Decoding

/// A tool that templates may call.
public struct Tool: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "Tool"

  /// Its name, as `service:tool`.
  public var toolId: String = ""
  /// Its title.
  public var name: String = ""
  /// What it does.
  public var description: String = ""
  /// Where it is documented.
  public var documentationURL: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("toolId", &toolId, .toolName, "Its name, as `service:tool`.")
    fields.required("name", &name, .text(1...100), "Its title.")
    fields.required("description", &description, .text(1...1000), "What it does.")
    fields.optional("documentationURL", &documentationURL, .webURL, "Where it is documented.")
  }
}
