public import Decoding
public import JourneyTemplates
public import Values

/// A state of a journey, with nothing left to fill in but what is known at run time only.
public struct JourneyState: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "JourneyState"

  /// Unique in its journey.
  public var stateId: String = ""
  /// Its title.
  public var stateName: String = ""
  /// What it does.
  public var stateType: StateType = .chat
  /// What happens in it.
  public var description: String?
  /// An expression that the agent judges at run time: the state is passed over where it is not true.
  public var runtimeCondition: String?
  /// What it says.
  public var messages: [JourneyMessage] = []
  /// The tools that it calls.
  public var actions: [JourneyAction] = []
  /// The template whose journey a `journey` state hands over to.
  public var journeyTemplate: TemplateReference?
  /// How it runs.
  public var executionConfig: ExecutionConfig?
  /// What follows an error.
  public var errorHandling: ErrorHandlingConfig?
  /// Points where others may change what happens.
  public var customizationHooks: [CustomizationHook] = []
  /// Points where others may add something.
  public var extensionPoints: [ExtensionPoint] = []
  /// How editors and other surfaces show it; set by `ui-customization`.
  public var ui: Object = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("stateId", &stateId, .identifier, "Unique in its journey.")
    fields.required("stateName", &stateName, .text(1...200), "Its title.")
    fields.required("stateType", &stateType, "What it does.")
    fields.optional("description", &description, "What happens in it.")
    fields.optional(
      "runtimeCondition", &runtimeCondition,
      "An expression that the agent judges at run time: where it is not true, the state is passed over."
    )
    fields.optional("messages", &messages, "What it says.")
    fields.optional("actions", &actions, "The tools that it calls.")
    fields.optional(
      "journeyTemplate", &journeyTemplate,
      "The template whose journey a journey state hands over to.")
    fields.optional("executionConfig", &executionConfig, "How it runs.")
    fields.optional("errorHandling", &errorHandling, "What follows an error.")
    fields.optional(
      "customizationHooks", &customizationHooks,
      "Points where others may change what happens.")
    fields.optional("extensionPoints", &extensionPoints, "Points where others may add something.")
    fields.optional("ui", &ui, "How editors and other surfaces show it.")
  }
}
