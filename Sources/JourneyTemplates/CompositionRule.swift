public import Decoding
public import Values

/// How a composed template is taken in.
public struct CompositionRule: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "CompositionRule"

  /// Unique in its template.
  public var ruleId: String = ""
  /// The composed template.
  public var templateId: String = ""
  /// Put before the ids of its states and transitions.
  public var prefix: String?
  /// Values for its parameters.
  public var parameterBindings: Object = .init()
  /// The state that its final states lead to.
  public var exitTo: String?
  /// How parts with the same id are put together.
  public var mergeStrategy: MergeStrategy?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("ruleId", &ruleId, .identifier, "Unique in its template.")
    fields.required("templateId", &templateId, .identifier, "The composed template.")
    fields.optional(
      "prefix", &prefix, .identifier,
      "Put before the ids of its states and transitions.")
    fields.optional("parameterBindings", &parameterBindings, "Values for its parameters.")
    fields.optional("exitTo", &exitTo, .identifier, "The state that its final states lead to.")
    fields.optional("mergeStrategy", &mergeStrategy, "How parts with the same id are put together.")
  }
}
