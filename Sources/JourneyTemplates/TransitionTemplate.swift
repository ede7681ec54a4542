public import Decoding
public import Values

/// A way from one state to another.
public struct TransitionTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TransitionTemplate"

  /// Unique in its template.
  public var transitionId: String = ""
  /// Where it leads from.
  public var sourceStateId: String = ""
  /// Where it leads to.
  public var targetStateId: String = ""
  /// A sentence that the agent judges at run time; may hold `{{…}}`.
  public var condition: String?
  /// It is left out where this does not hold.
  public var includeCondition: TemplateCondition?
  /// It is left out where this holds.
  public var excludeCondition: TemplateCondition?
  /// What sets it off.
  public var triggerType: TriggerType?
  /// Higher first.
  public var priority: Int?
  /// The parameters that it uses.
  public var parameters: [String] = []
  /// The tools called on the way.
  public var actionTemplates: [ActionTemplate] = []
  /// How forms, editors and other surfaces show it; theirs to read.
  public var ui: Object = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("transitionId", &transitionId, .identifier, "Unique in its template.")
    fields.required("sourceStateId", &sourceStateId, .identifier, "Where it leads from.")
    fields.required("targetStateId", &targetStateId, .identifier, "Where it leads to.")
    fields.optional(
      "condition", &condition, .text(1...2000),
      "A sentence that the agent judges at run time; may hold `{{…}}`.")
    fields.optional(
      "includeCondition", &includeCondition,
      "It is left out where this does not hold.")
    fields.optional("excludeCondition", &excludeCondition, "It is left out where this holds.")
    fields.optional("triggerType", &triggerType, "What sets it off.")
    fields.optional("priority", &priority, "Higher first.")
    fields.optional("parameters", &parameters, .parameterName, "The parameters that it uses.")
    fields.optional("actionTemplates", &actionTemplates, "The tools called on the way.")
    fields.optional("ui", &ui, "How forms, editors and other surfaces show it; theirs to read.")
  }
}
