public import Decoding
public import Values

/// A tool call.
public struct ActionTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ActionTemplate"

  /// Unique in its state or transition.
  public var actionId: String = ""
  /// The tool, as `service:tool`.
  public var toolId: String = ""
  /// What the agent should know when it calls the tool.
  public var toolInstruction: String?
  /// What the tool gets; texts may hold `{{…}}`.
  public var arguments: Object = .init()
  /// The parameters that it uses.
  public var parameters: [String] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("actionId", &actionId, .identifier, "Unique in its state or transition.")
    fields.required("toolId", &toolId, .toolName, "The tool, as `service:tool`.")
    fields.optional(
      "toolInstruction", &toolInstruction, .text(1...4000),
      "What the agent should know when it calls the tool.")
    fields.optional("arguments", &arguments, "What the tool gets; texts may hold `{{…}}`.")
    fields.optional("parameters", &parameters, .parameterName, "The parameters that it uses.")
  }
}
