public import Decoding

/// A state that children of an abstract template supply.
public struct AbstractStateDefinition: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "AbstractStateDefinition"

  /// The id that the child's state has.
  public var stateId: String = ""
  /// What it must do.
  public var description: String = ""
  /// The type that it must have.
  public var stateType: StateType?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("stateId", &stateId, .identifier, "The id that the child's state has.")
    fields.required("description", &description, .text(1...1000), "What it must do.")
    fields.optional("stateType", &stateType, "The type that it must have.")
  }
}
