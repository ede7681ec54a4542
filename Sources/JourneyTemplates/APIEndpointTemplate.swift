public import Decoding

/// A call of a remote API.
public struct APIEndpointTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "APIEndpointTemplate"

  /// Unique in its template.
  public var endpointId: String = ""
  /// The method.
  public var method: HTTPMethod = .get
  /// The path; may hold `{{…}}`.
  public var path: String = ""
  /// The tool that makes the call.
  public var toolId: String?
  /// What it does.
  public var description: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("endpointId", &endpointId, .identifier, "Unique in its template.")
    fields.required("method", &method, "The method.")
    fields.required("path", &path, .text(1...1000), "The path; may hold `{{…}}`.")
    fields.optional("toolId", &toolId, .toolName, "The tool that makes the call.")
    fields.optional("description", &description, .text(1...1000), "What it does.")
  }
}
