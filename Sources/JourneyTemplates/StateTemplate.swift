public import Decoding
public import Values

/// A state of a journey.
public struct StateTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "StateTemplate"

  /// The state's id inside its template.
  public var templateId: String = ""
  /// Its title.
  public var stateName: String = ""
  /// What it does.
  public var stateType: StateType = .chat
  /// What happens in it.
  public var description: String?
  /// Whether it changes with parameters.
  public var isParametric: Bool?
  /// The parameters that it uses.
  public var parameters: [String] = []
  /// It is left out where this does not hold.
  public var includeCondition: TemplateCondition?
  /// It is left out where this holds.
  public var excludeCondition: TemplateCondition?
  /// What it says.
  public var messageTemplates: [MessageTemplate] = []
  /// The tools that it calls.
  public var actionTemplates: [ActionTemplate] = []
  /// The template that a journey state links to.
  public var journeyTemplate: TemplateReference?
  /// How it runs.
  public var executionConfig: ExecutionConfig?
  /// What follows an error.
  public var errorHandling: ErrorHandlingConfig?
  /// Points where others may change what happens.
  public var customizationHooks: [CustomizationHook] = []
  /// Points where others may add something.
  public var extensionPoints: [ExtensionPoint] = []
  /// How forms, editors and other surfaces show it; theirs to read.
  public var ui: Object = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("templateId", &templateId, .identifier, "The state's id inside its template.")
    fields.required("stateName", &stateName, .text(1...100), "Its title.")
    fields.required("stateType", &stateType, "What it does.")
    fields.optional("description", &description, .text(1...2000), "What happens in it.")
    fields.optional("isParametric", &isParametric, "Whether it changes with parameters.")
    fields.optional("parameters", &parameters, .parameterName, "The parameters that it uses.")
    fields.optional(
      "includeCondition", &includeCondition,
      "It is left out where this does not hold.")
    fields.optional("excludeCondition", &excludeCondition, "It is left out where this holds.")
    fields.optional("messageTemplates", &messageTemplates, "What it says.")
    fields.optional("actionTemplates", &actionTemplates, "The tools that it calls.")
    fields.optional(
      "journeyTemplate", &journeyTemplate,
      "The template that a journey state links to.")
    fields.optional("executionConfig", &executionConfig, "How it runs.")
    fields.optional("errorHandling", &errorHandling, "What follows an error.")
    fields.optional(
      "customizationHooks", &customizationHooks,
      "Points where others may change what happens.")
    fields.optional("extensionPoints", &extensionPoints, "Points where others may add something.")
    fields.optional("ui", &ui, "How forms, editors and other surfaces show it; theirs to read.")
  }
}
