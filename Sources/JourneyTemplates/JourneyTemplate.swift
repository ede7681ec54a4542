public import Decoding
public import SemanticVersions
public import Values

/// A template of a conversation journey: one version, as its file says it or with all that it inherits.
public struct JourneyTemplate: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "JourneyTemplate"

  /// Unique in the catalog; the name of its folder.
  public var templateId: String = ""
  /// Its title.
  public var templateName: String = ""
  /// Its version; the name of its folder.
  public var version: SemanticVersion = SemanticVersion(0, 0, 0)
  /// One or two sentences of plain text.
  public var description: String = ""
  /// How it is built.
  public var templateType: TemplateType = .composite
  /// What it is made for in particular.
  public var domainType: DomainType?
  /// What it is for.
  public var category: TemplateCategory = .custom
  /// Words to find it by.
  public var tags: [String] = []
  /// The handle of who wrote it.
  public var author: String = ""
  /// When it was first written.
  public var createdAt: String = ""
  /// When this version was finished.
  public var updatedAt: String = ""
  /// The template that it extends.
  public var extendsTemplate: TemplateReference?
  /// Templates whose parts it takes in.
  public var composesTemplates: [TemplateReference] = []
  /// What an adopter gives.
  public var parameters: [TemplateParameter] = []
  /// Values of parameters where none is given; they win over a parameter's own default.
  public var defaultValues: Object = .init()
  /// Parameters that must be given.
  public var requiredParameters: [String] = []
  /// When the agent takes the journey up: sentences that it judges, any of which will do.
  public var conditions: [String] = []
  /// Where the journey starts.
  public var initialState: String?
  /// Its states.
  public var stateTemplates: [StateTemplate] = []
  /// The ways between them.
  public var transitionTemplates: [TransitionTemplate] = []
  /// How it runs.
  public var executionConfig: ExecutionConfig?
  /// Rules of its own about its parameters.
  public var validationRules: [TemplateValidationRule] = []
  /// Changes made to every journey.
  public var customizations: [TemplateCustomization] = []
  /// The tools that it calls.
  public var requiredTools: [String] = []
  /// Where its journeys can run.
  public var supportedModes: [ExecutionMode] = [.journey]
  /// Capabilities that its journeys need.
  public var compatibilityFlags: [CompatibilityFlag] = []
  /// The state of an atomic template.
  public var singleState: StateTemplate?
  /// What may be changed in an atomic template.
  public var allowedCustomizations: [CustomizationType] = []
  /// How composed templates are taken in.
  public var compositionRules: [CompositionRule] = []
  /// The order in which states are shown.
  public var stateOrdering: [StateOrderingRule] = []
  /// States that children of an abstract template supply.
  public var abstractStates: [AbstractStateDefinition] = []
  /// Things that children of an abstract template supply.
  public var implementationRequirements: [ImplementationRequirement] = []
  /// How a child's values are put together with its parent's.
  public var inheritanceRules: [InheritanceRule] = []
  /// What children of an abstract template are meant to change.
  public var extensibilityPoints: [ExtensibilityPoint] = []
  /// What a workflow is in its organization.
  public var workflowMetadata: WorkflowMetadata?
  /// The steps of a workflow.
  public var stepTemplates: [WorkflowStepTemplate] = []
  /// Whether steps of a workflow may run side by side.
  public var parallelExecution: Bool?
  /// When a workflow's run is saved.
  public var checkpointStrategy: CheckpointStrategy?
  /// The remote calls of an API integration.
  public var apiEndpoints: [APIEndpointTemplate] = []
  /// How the API knows its caller.
  public var authenticationTemplate: AuthenticationTemplate?
  /// How an API integration's calls are tried again.
  public var retryStrategies: [RetryStrategy] = []
  /// Where it goes when calls keep failing.
  public var fallbackBehaviors: [FallbackBehavior] = []
  /// How forms, editors and other surfaces show it; theirs to read.
  public var ui: Object = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required(
      "templateId", &templateId, .identifier,
      "Unique in the catalog; the name of its folder.")
    fields.required("templateName", &templateName, .text(1...100), "Its title.")
    fields.required("version", &version, "Its version; the name of its folder.")
    fields.required(
      "description", &description, .text(1...500),
      "One or two sentences of plain text.")
    fields.optional("templateType", &templateType, "How it is built.")
    fields.optional("domainType", &domainType, "What it is made for in particular.")
    fields.required("category", &category, "What it is for.")
    fields.optional("tags", &tags, .identifier, "Words to find it by.")
    fields.required("author", &author, .identifier, "The handle of who wrote it.")
    fields.required("createdAt", &createdAt, .date, "When it was first written.")
    fields.required("updatedAt", &updatedAt, .date, "When this version was finished.")
    fields.optional("extendsTemplate", &extendsTemplate, "The template that it extends.")
    fields.optional("composesTemplates", &composesTemplates, "Templates whose parts it takes in.")
    fields.optional("parameters", &parameters, "What an adopter gives.")
    fields.optional(
      "defaultValues", &defaultValues,
      "Values of parameters where none is given; they win over a parameter's own default.")
    fields.optional(
      "requiredParameters", &requiredParameters, .parameterName,
      "Parameters that must be given.")
    fields.optional(
      "conditions", &conditions, .text(1...500),
      "When the agent takes the journey up: sentences that it judges, any of which will do; may hold `{{…}}`."
    )
    fields.optional("initialState", &initialState, .identifier, "Where the journey starts.")
    fields.optional("stateTemplates", &stateTemplates, "Its states.")
    fields.optional("transitionTemplates", &transitionTemplates, "The ways between them.")
    fields.optional("executionConfig", &executionConfig, "How it runs.")
    fields.optional("validationRules", &validationRules, "Rules of its own about its parameters.")
    fields.optional("customizations", &customizations, "Changes made to every journey.")
    fields.optional("requiredTools", &requiredTools, .toolName, "The tools that it calls.")
    fields.optional("supportedModes", &supportedModes, "Where its journeys can run.")
    fields.optional(
      "compatibilityFlags", &compatibilityFlags,
      "Capabilities that its journeys need.")
    fields.optional("singleState", &singleState, "The state of an atomic template.")
    fields.optional(
      "allowedCustomizations", &allowedCustomizations,
      "What may be changed in an atomic template.")
    fields.optional("compositionRules", &compositionRules, "How composed templates are taken in.")
    fields.optional("stateOrdering", &stateOrdering, "The order in which states are shown.")
    fields.optional(
      "abstractStates", &abstractStates,
      "States that children of an abstract template supply.")
    fields.optional(
      "implementationRequirements", &implementationRequirements,
      "Things that children of an abstract template supply.")
    fields.optional(
      "inheritanceRules", &inheritanceRules,
      "How a child's values are put together with its parent's.")
    fields.optional(
      "extensibilityPoints", &extensibilityPoints,
      "What children of an abstract template are meant to change.")
    fields.optional(
      "workflowMetadata", &workflowMetadata,
      "What a workflow is in its organization.")
    fields.optional("stepTemplates", &stepTemplates, "The steps of a workflow.")
    fields.optional(
      "parallelExecution", &parallelExecution,
      "Whether steps of a workflow may run side by side.")
    fields.optional("checkpointStrategy", &checkpointStrategy, "When a workflow's run is saved.")
    fields.optional("apiEndpoints", &apiEndpoints, "The remote calls of an API integration.")
    fields.optional(
      "authenticationTemplate", &authenticationTemplate,
      "How the API knows its caller.")
    fields.optional(
      "retryStrategies", &retryStrategies,
      "How an API integration's calls are tried again.")
    fields.optional(
      "fallbackBehaviors", &fallbackBehaviors,
      "Where it goes when calls keep failing.")
    fields.optional("ui", &ui, "How forms, editors and other surfaces show it; theirs to read.")
  }
}
