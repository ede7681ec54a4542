import CatalogModel
import Decoding
import Inheritance
import JourneyGraphs
import JourneyTemplates
import Values

/// What the pages of one template version show of its journey: everything that it resolves to,
/// with where each part came from.
struct JourneyContext {
  let index: SiteIndex
  let paths: SitePaths
  let resolved: ResolvedTemplate
  private let states: [StateTemplate]
  /// The titles of states, by id.
  private let names: [String: String]

  init(index: SiteIndex, paths: SitePaths, resolved: ResolvedTemplate) {
    self.index = index
    self.paths = paths
    self.resolved = resolved
    states = resolved.template.allStates
    names = Dictionary(
      states.map { ($0.templateId, $0.stateName) }, uniquingKeysWith: { first, _ in first })
  }

  private var template: JourneyTemplate { resolved.template }

  /// The entries that `partials/journey` reads.
  func entries() -> [(String, Value?)] {
    let graph = JourneyGraph(template)
    return [
      ("isAbstract", .bool(template.templateType == .abstract)),
      ("supplies", .list(supplies)),
      ("extensibilityPoints", .list(extensibilityPoints)),
      ("takenUp", .list(template.conditions.map { .string($0) })),
      ("diagramHtml", .text(diagram(graph))),
      ("mermaidText", .string(MermaidWriter().flowchart(graph))),
      ("stateCount", Value(states.count)),
      ("transitionCount", Value(template.transitionTemplates.count)),
      ("complexity", .string(ComplexityLevel(template).rawValue)),
      ("complexityPath", path(.complexity, ComplexityLevel(template).rawValue)),
      ("parameters", .list(template.parameters.map(parameter))),
      ("states", .list(stateList)),
      ("transitions", .list(template.transitionTemplates.map(transition))),
      ("endpoints", .list(template.apiEndpoints.map(Self.endpoint))),
      ("authentication", .text(authentication)),
      ("steps", .list(template.stepTemplates.map(Self.step))),
      ("workflowFacts", .list(workflowFacts)),
      ("rules", .list(template.validationRules.map(Self.rule))),
      ("tools", .list(template.requiredTools.map(tool))),
      ("modes", .list(template.supportedModes.map(mode))),
      ("flags", .list(template.compatibilityFlags.map(\.rawValue))),
      ("languages", .list(languages)),
      ("hasLanguages", .bool(languages.count > 1)),
    ]
  }

  /// The drawing; nil for a journey that is too large to draw.
  private func diagram(_ graph: JourneyGraph) -> String? {
    graph.layout().map { layout in
      SVGWriter(linksStates: true).svg(graph, layout, title: template.templateName)
    }
  }

  // MARK: - Parameters

  private func parameter(_ parameter: TemplateParameter) -> Value {
    let name = parameter.parameterName
    let given = template.defaultValues[name] ?? parameter.defaultValue
    return .context([
      ("name", .string(name)),
      ("displayName", .string(parameter.displayName)),
      ("description", .string(parameter.description)),
      ("dataType", .string(parameter.dataType.rawValue)),
      ("isRequired", .bool(parameter.required || template.requiredParameters.contains(name))),
      ("defaultText", given.map { .string($0.shownText) }),
      ("options", .list(parameter.options.map(Self.option))),
      ("constraints", .list(parameter.constraints?.sentences ?? [])),
      ("origin", origin(resolved.origin(ofParameter: name))),
    ])
  }

  private static func option(_ option: ParameterOption) -> Value {
    .context([("value", .string(option.value.shownText)), ("label", .string(option.label))])
  }

  // MARK: - States

  private var stateList: [Value] {
    var exits: [String: [Value]] = [:]
    for transition in template.transitionTemplates {
      let exit = Value.context([
        ("targetId", .string(transition.targetStateId)),
        ("targetName", .string(names[transition.targetStateId] ?? transition.targetStateId)),
        ("condition", .text(transition.condition)),
      ])
      exits[transition.sourceStateId, default: []].append(exit)
    }
    let initial = template.initialStateId
    return states.map { state($0, isInitial: $0.templateId == initial, exits[$0.templateId] ?? []) }
  }

  private func state(_ state: StateTemplate, isInitial: Bool, _ exits: [Value]) -> Value {
    let origin = resolved.origin(ofState: state.templateId)
    return .context([
      ("id", .string(state.templateId)),
      ("name", .string(state.stateName)),
      ("type", .string(state.stateType.rawValue)),
      ("isInitial", .bool(isInitial)),
      ("description", .text(state.description)),
      ("condition", .text(Self.inclusion(state.includeCondition, state.excludeCondition))),
      ("origin", self.origin(origin)),
      ("changedBy", .list(origin?.changedBy.map(\.description) ?? [])),
      ("messages", .list(state.messageTemplates.map(message))),
      ("actions", .list(state.actionTemplates.map(Self.action))),
      ("journey", state.journeyTemplate.map(reference)),
      ("errorText", .text(state.errorHandling?.sentence)),
      ("exits", .list(exits)),
    ])
  }

  private func message(_ message: MessageTemplate) -> Value {
    let first = Value.context([
      ("language", .string(index.language)), ("text", .string(message.template)),
    ])
    let others = message.locales.entries.map { locale in
      Value.context([("language", .string(locale.key)), ("text", .string(locale.value))])
    }
    return .context([
      ("id", .string(message.messageId)),
      ("type", .string(message.messageType.rawValue)),
      ("texts", .array([first] + others)),
      ("conditions", .list(message.displayConditions.map { "Shown where \($0.expression)" })),
    ])
  }

  private static func action(_ action: ActionTemplate) -> Value {
    let arguments = action.arguments.map { entry in
      Value.context([("name", .string(entry.key)), ("value", .string(entry.value.shownText))])
    }
    return .context([
      ("toolId", .string(action.toolId)), ("instruction", .text(action.toolInstruction)),
      ("arguments", .list(arguments)),
    ])
  }

  private static func inclusion(
    _ include: TemplateCondition?, _ exclude: TemplateCondition?
  ) -> String? {
    switch (include, exclude) {
    case (let include?, nil): "Only where \(include.expression)"
    case (nil, let exclude?): "Not where \(exclude.expression)"
    case (let include?, let exclude?):
      "Only where \(include.expression), and not where \(exclude.expression)"
    case (nil, nil): nil
    }
  }

  // MARK: - Transitions

  private func transition(_ transition: TransitionTemplate) -> Value {
    .context([
      ("sourceId", .string(transition.sourceStateId)),
      ("sourceName", .string(name(of: transition.sourceStateId))),
      ("targetId", .string(transition.targetStateId)),
      ("targetName", .string(name(of: transition.targetStateId))),
      ("condition", .text(transition.condition)),
      (
        "includeCondition",
        .text(Self.inclusion(transition.includeCondition, transition.excludeCondition))
      ),
      ("trigger", .text(transition.triggerType?.rawValue)),
      ("origin", origin(resolved.origin(ofTransition: transition.transitionId))),
    ])
  }

  private func name(of stateId: String) -> String {
    names[stateId] ?? stateId
  }

  // MARK: - The rest

  private var supplies: [Value] {
    let states = template.abstractStates.map { state in
      Value.context([
        ("target", .string(state.stateId)), ("code", .string(state.stateId)), ("isState", true),
        ("kind", .string(state.stateType.map { "\($0.rawValue) state" } ?? "state")),
        ("description", .string(state.description)),
      ])
    }
    let requirements = template.implementationRequirements.map { requirement in
      Value.context([
        ("target", .string(requirement.target)),
        ("code", .string(requirement.target.filter { $0 != "`" && !$0.isNewline })),
        ("kind", .string(requirement.requirementType.rawValue)),
        ("description", .text(requirement.description)),
      ])
    }
    return states + requirements
  }

  private var extensibilityPoints: [Value] {
    template.extensibilityPoints.map { point in
      .context([
        ("pointId", .string(point.pointId)), ("description", .string(point.description)),
        ("targetPath", .text(point.targetPath)),
      ])
    }
  }

  private static func endpoint(_ endpoint: APIEndpointTemplate) -> Value {
    .context([
      ("method", .string(endpoint.method.rawValue)), ("endpoint", .string(endpoint.path)),
      ("toolId", .text(endpoint.toolId)), ("description", .text(endpoint.description)),
    ])
  }

  private var authentication: String? {
    template.authenticationTemplate.map { authentication in
      let scheme = authentication.authenticationType.rawValue
      return authentication.description.map { "\(scheme). \($0)" } ?? scheme
    }
  }

  private static func step(_ step: WorkflowStepTemplate) -> Value {
    .context([("name", .string(step.stepName)), ("description", .text(step.description))])
  }

  private var workflowFacts: [String] {
    guard let metadata = template.workflowMetadata else { return [] }
    let facts = [
      metadata.processOwner.map { "Process owner: \($0)" },
      metadata.expectedDurationMinutes.map { "Takes about \($0.jsonText) minutes" },
      metadata.serviceLevelHours.map { "Must be done within \($0.jsonText) hours" },
    ]
    return facts.compactMap { $0 } + metadata.regulations.map { "Falls under \($0)" }
  }

  private static func rule(_ rule: TemplateValidationRule) -> Value {
    .context([("message", .string(rule.message)), ("expression", .string(rule.expression))])
  }

  /// The list of the templates that share something.
  private func path(_ kind: BrowseList.Kind, _ key: String) -> Value? {
    index.place(kind, key).map { .string(paths.path($0)) }
  }

  private func mode(_ mode: ExecutionMode) -> Value {
    .context([
      ("name", .string(mode.rawValue)),
      ("path", path(.mode, mode.rawValue)),
    ])
  }

  private func tool(_ toolId: String) -> Value {
    .context([
      ("path", path(.tool, toolId)),
      ("toolId", .string(toolId)), ("description", .text(index.toolDescription(toolId))),
    ])
  }

  /// The catalog's first language, and every other that a message is in.
  private var languages: [String] {
    var found = Set<String>()
    for state in states {
      for message in state.messageTemplates { found.formUnion(message.locales.keys) }
    }
    return [index.language] + found.subtracting([index.language]).sorted()
  }

  private func reference(_ reference: TemplateReference) -> Value {
    let summary = index.summary(of: reference.templateId)
    return .context([
      ("name", .string(summary?.name ?? reference.description)),
      ("path", summary.map { .string(paths.path(SitePaths.template($0.templateId))) }),
    ])
  }

  /// Where a part came from; nil where it is the template's own.
  private func origin(_ origin: Origin?) -> Value? {
    guard let origin, origin.templateId != template.templateId else { return nil }
    return .context([
      ("name", .string(origin.description)),
      (
        "path",
        index.versionPlace(origin.templateId, origin.version).map { .string(paths.path($0)) }
      ),
    ])
  }
}
