public import Decoding
public import Values

/// A tool call of a journey.
public struct JourneyAction: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "JourneyAction"

  /// Unique in its state or transition.
  public var actionId: String = ""
  /// The tool, as `service:tool`.
  public var toolId: String = ""
  /// What the agent should know when it calls the tool.
  public var toolInstruction: String?
  /// What the tool gets.
  public var arguments: Object = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("actionId", &actionId, .identifier, "Unique in its state or transition.")
    fields.required("toolId", &toolId, .toolName, "The tool, as `service:tool`.")
    fields.optional(
      "toolInstruction", &toolInstruction,
      "What the agent should know when it calls the tool.")
    fields.optional("arguments", &arguments, "What the tool gets.")
  }
}
