public import Decoding
public import Values

/// A point where others may change what happens.
public struct CustomizationHook: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "CustomizationHook"

  /// Unique in its state.
  public var hookId: String = ""
  /// Its title.
  public var hookName: String = ""
  /// What it is for.
  public var description: String?
  /// When it runs.
  public var hookType: HookType = .custom
  /// Whether when the journey is made or while it runs.
  public var executionPhase: ExecutionPhase = .instantiation
  /// A named function or an expression.
  public var hookFunction: String = ""
  /// What the function gets.
  public var parameters: Object = .init()
  /// What may be changed.
  public var allowedCustomizations: [CustomizationType] = []
  /// How far.
  public var securityLevel: SecurityLevel = .restricted

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("hookId", &hookId, .identifier, "Unique in its state.")
    fields.required("hookName", &hookName, .text(1...100), "Its title.")
    fields.optional("description", &description, .text(1...1000), "What it is for.")
    fields.required("hookType", &hookType, "When it runs.")
    fields.optional(
      "executionPhase", &executionPhase,
      "Whether when the journey is made or while it runs.")
    fields.required(
      "hookFunction", &hookFunction, .text(1...4000),
      "A named function or an expression.")
    fields.optional("parameters", &parameters, "What the function gets.")
    fields.optional("allowedCustomizations", &allowedCustomizations, "What may be changed.")
    fields.optional("securityLevel", &securityLevel, "How far.")
  }
}
