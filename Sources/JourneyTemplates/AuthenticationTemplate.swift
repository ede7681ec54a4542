public import Decoding

/// How an API knows its caller.
public struct AuthenticationTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "AuthenticationTemplate"

  /// The scheme.
  public var authenticationType: AuthenticationType = .anonymous
  /// What to set up.
  public var description: String?
  /// The parameters that it uses.
  public var parameters: [String] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("authenticationType", &authenticationType, "The scheme.")
    fields.optional("description", &description, .text(1...1000), "What to set up.")
    fields.optional("parameters", &parameters, .parameterName, "The parameters that it uses.")
  }
}
