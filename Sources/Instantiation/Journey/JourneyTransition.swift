public import Decoding
public import JourneyTemplates
public import Values

/// A way from one state of a journey to another.
public struct JourneyTransition: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "JourneyTransition"

  /// Unique in its journey.
  public var transitionId: String = ""
  /// Where it leads from.
  public var sourceStateId: String = ""
  /// Where it leads to.
  public var targetStateId: String = ""
  /// A sentence that the agent judges at run time; none for the way that is always taken.
  public var condition: String?
  /// An expression that has to be true at run time as well.
  public var runtimeCondition: String?
  /// What sets it off.
  public var triggerType: TriggerType?
  /// Higher first.
  public var priority: Int?
  /// The tools called on the way.
  public var actions: [JourneyAction] = []
  /// How editors and other surfaces show it; set by `ui-customization`.
  public var ui: Object = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("transitionId", &transitionId, .identifier, "Unique in its journey.")
    fields.required("sourceStateId", &sourceStateId, .identifier, "Where it leads from.")
    fields.required("targetStateId", &targetStateId, .identifier, "Where it leads to.")
    fields.optional(
      "condition", &condition,
      "A sentence that the agent judges at run time; none for the way that is always taken.")
    fields.optional(
      "runtimeCondition", &runtimeCondition,
      "An expression that has to be true at run time as well.")
    fields.optional("triggerType", &triggerType, "What sets it off.")
    fields.optional("priority", &priority, "Higher first.")
    fields.optional("actions", &actions, "The tools called on the way.")
    fields.optional("ui", &ui, "How editors and other surfaces show it.")
  }
}
