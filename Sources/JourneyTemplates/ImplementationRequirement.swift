public import Decoding

/// Something that children of an abstract template supply.
public struct ImplementationRequirement: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ImplementationRequirement"

  /// Unique in its template.
  public var requirementId: String = ""
  /// What is to be supplied.
  public var requirementType: RequirementType = .state
  /// Its id, name or tool.
  public var target: String = ""
  /// Why.
  public var description: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("requirementId", &requirementId, .identifier, "Unique in its template.")
    fields.required("requirementType", &requirementType, "What is to be supplied.")
    fields.required("target", &target, .text(1...128), "Its id, name or tool.")
    fields.optional("description", &description, .text(1...1000), "Why.")
  }
}
