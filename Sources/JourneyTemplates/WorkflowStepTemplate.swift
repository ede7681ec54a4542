public import Decoding

/// A step of a workflow, made of states.
public struct WorkflowStepTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "WorkflowStepTemplate"

  /// Unique in its template.
  public var stepId: String = ""
  /// Its title.
  public var stepName: String = ""
  /// What is done in it.
  public var description: String?
  /// Its states.
  public var stateIds: [String] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("stepId", &stepId, .identifier, "Unique in its template.")
    fields.required("stepName", &stepName, .text(1...100), "Its title.")
    fields.optional("description", &description, .text(1...1000), "What is done in it.")
    fields.required("stateIds", &stateIds, .identifier, "Its states.")
  }
}
