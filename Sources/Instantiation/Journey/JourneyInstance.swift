public import Decoding
public import JourneyTemplates
public import SemanticVersions
public import Values

/// A journey made of a template: the seed's `ParlantJourneyInstance`.
public struct JourneyInstance: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "JourneyInstance"

  /// A hash of all that it was made of: the same input gives the same id.
  public var instanceId: String = ""
  /// The template that it was made of.
  public var templateId: String = ""
  /// Its version.
  public var version: SemanticVersion = SemanticVersion(0, 0, 0)
  /// Its title.
  public var title: String = ""
  /// What it is for.
  public var description: String = ""
  /// When the agent takes it up; sentences that it judges.
  public var conditions: [String] = []
  /// The language of its texts.
  public var locale: String = "en"
  /// The values of all parameters that have one.
  public var parameters: Object = .init()
  /// The parameters as they were given, to make it again.
  public var givenParameters: Object = .init()
  /// Where it starts.
  public var initialState: String = ""
  /// Its states.
  public var states: [JourneyState] = []
  /// The ways between them.
  public var transitions: [JourneyTransition] = []
  /// How it runs.
  public var executionConfig: ExecutionConfig?
  /// Where it goes when calls keep failing.
  public var fallbackBehaviors: [FallbackBehavior] = []
  /// The tools that it calls, in order of first use.
  public var requiredTools: [String] = []
  /// The ids of the changes that took effect, its template's own among them, in that order.
  public var appliedCustomizations: [String] = []
  /// The changes that were asked for: layers on the journey, in the order in which they came.
  public var customizations: [RuntimeCustomization] = []
  /// Who it was made for; nil for anybody.
  public var profile: UserProfile?
  /// How editors and other surfaces show it; set by `ui-customization`.
  public var ui: Object = .init()
  /// When it was made, as an ISO 8601 date or time; nobody is told unless somebody says so.
  public var createdAt: String?
  /// Who made it.
  public var createdBy: String?
  /// Where it belongs.
  public var workspaceId: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("instanceId", &instanceId, "A hash of all that it was made of.")
    fields.required("templateId", &templateId, .identifier, "The template that it was made of.")
    fields.required("version", &version, "Its version.")
    fields.required("title", &title, .text(1...200), "Its title.")
    fields.required("description", &description, "What it is for.")
    fields.optional("conditions", &conditions, "When the agent takes it up.")
    fields.optional("locale", &locale, .languageTag, "The language of its texts.")
    fields.required("parameters", &parameters, "The values of all parameters that have one.")
    fields.optional(
      "givenParameters", &givenParameters, "The parameters as they were given, to make it again.")
    fields.required("initialState", &initialState, .identifier, "Where it starts.")
    fields.required("states", &states, "Its states.")
    fields.required("transitions", &transitions, "The ways between them.")
    fields.optional("executionConfig", &executionConfig, "How it runs.")
    fields.optional(
      "fallbackBehaviors", &fallbackBehaviors, "Where it goes when calls keep failing.")
    fields.optional("requiredTools", &requiredTools, .toolName, "The tools that it calls.")
    fields.optional(
      "appliedCustomizations", &appliedCustomizations, "The ids of the changes that took effect.")
    fields.optional(
      "customizations", &customizations, "The changes that were asked for, in that order.")
    fields.optional("profile", &profile, "Who it was made for.")
    fields.optional("ui", &ui, "How editors and other surfaces show it.")
    fields.optional("createdAt", &createdAt, "When it was made.")
    fields.optional("createdBy", &createdBy, "Who made it.")
    fields.optional("workspaceId", &workspaceId, "Where it belongs.")
  }

  /// The journey as data, without the list of what was done to it: to compare what came of it.
  public var writtenWithoutLayers: Value {
    var instance = self
    instance.customizations = []
    instance.appliedCustomizations = []
    return instance.written
  }

  /// A state by its id.
  public func state(_ stateId: String) -> JourneyState? {
    states.first { $0.stateId.isExactly(stateId) }
  }
}
