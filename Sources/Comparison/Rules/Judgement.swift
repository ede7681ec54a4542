import JourneyTemplates
import Values

/// Says of every difference between two versions what it means for an adopter.
///
/// The rules are in `docs/diff.md`. What no rule is about is a feature: it changes something that
/// adopters do not write against.
struct Judgement {
  /// Compared as a whole: what decides over them looks into them by itself.
  private static let wholeKeys: Set<String> = [
    "ui", "schema", "includeCondition", "excludeCondition", "applyCondition", "defaultValue",
    "customizationData", "options", "dependsOn", "displayConditions", "retryStrategy", "tags",
    "workflowMetadata", "stepTemplates", "stateOrdering", "regulations", "hookFunction",
  ]
  /// Compared key by key even where only one version has them.
  private static let openKeys: Set<String> = [
    "constraints", "locales", "arguments", "executionConfig", "defaultValues",
  ]

  let before: ComparedTemplate
  let after: ComparedTemplate
  let renames: Renames
  let space: AdopterSpace
  private var judged: [TemplateChange] = []

  init(_ before: ComparedTemplate, _ after: ComparedTemplate) {
    var before = before
    renames = Renames(&before.value, after.value)
    self.before = before
    self.after = after
    space = AdopterSpace(before, after, renames: renames.parameters)
  }

  /// All changes: by part, the weightiest first, then in the order of the template.
  mutating func changes() -> [TemplateChange] {
    for pair in renames.pairs { judgeRename(pair) }
    judgeLanguages()
    var comparison = DataComparison(wholeKeys: Self.wholeKeys, openKeys: Self.openKeys)
    comparison.compare(before.value, after.value)
    for change in comparison.changes { judge(change.withUsualValues) }
    return ChangedPart.allCases.flatMap { part in
      let own = judged.filter { $0.part == part }
      return own.filter { $0.impact == .breaking } + own.filter { $0.impact == .feature }
        + own.filter { $0.impact == .fix }
    }
  }

  /// Takes note of what a change means.
  mutating func note(
    _ part: ChangedPart, _ change: DataChange, _ impact: ChangeImpact, _ reason: String
  ) {
    judged.append(TemplateChange(part, change, impact, reason))
  }

  private mutating func judgeRename(_ pair: Renames.Pair) {
    let old = pair.change.before?.string ?? ""
    let reason =
      pair.part == .parameter
      ? "Parameters files that give '\(old)' are refused."
      : "Customizations and integrations that name '\(old)' no longer find it."
    note(pair.part, pair.change, .breaking, reason)
  }

  private mutating func judge(_ change: DataChange) {
    var keys = change.path.keys
    // The state of an atomic template is a state like any other.
    let isSingleState = keys.first == "singleState"
    if isSingleState { keys[0] = "stateTemplates" }
    switch keys.first {
    case "parameters": judgeParameter(change, Array(keys.dropFirst()))
    case "stateTemplates":
      let isWhole = keys.count == 1 && (change.path.isItem || isSingleState)
      judgeState(change, Array(keys.dropFirst()), isWhole: isWhole)
    case "transitionTemplates": judgeTransition(change, Array(keys.dropFirst()))
    case "conditions": judgeCondition(change)
    case "requiredTools": judgeTool(change)
    case "supportedModes", "compatibilityFlags": judgeMode(change, keys[0])
    case "executionConfig", "parallelExecution", "checkpointStrategy", "retryStrategies",
      "fallbackBehaviors":
      note(.execution, change, .feature, "Journeys run otherwise; nothing has to be done.")
    case "validationRules": judgeValidationRule(change, keys)
    case "customizations":
      note(.customization, change, .feature, "Journeys come out otherwise.")
    case "allowedCustomizations": judgeAllowed(change, .customization, emptyMeansAll: true)
    case "abstractStates", "implementationRequirements", "extensibilityPoints",
      "inheritanceRules", "extendsTemplate", "composesTemplates":
      judgeInheritance(change, keys)
    case "apiEndpoints", "authenticationTemplate": judgeEndpoint(change, keys)
    default: judgeTemplate(change, keys)
    }
  }

  private mutating func judgeTemplate(_ change: DataChange, _ keys: [String]) {
    switch keys.first {
    case "templateType": judgeType(change)
    case "initialState":
      note(
        .template, change, .breaking,
        "Journeys start elsewhere; an integration that counts on the first state goes wrong.")
    case "defaultValues":
      note(.parameter, change, .feature, "Texts and conditions that use the value change.")
    case "templateName", "description", "category", "tags", "author", "domainType":
      note(.presentation, change, .fix, "It tells what the template is; journeys stay the same.")
    case "ui", "stateOrdering", "workflowMetadata", "stepTemplates":
      note(.presentation, change, .fix, "It is about how the template is shown.")
    default:
      note(.template, change, .feature, "Something is different; nothing has to be done.")
    }
  }

  private mutating func judgeType(_ change: DataChange) {
    switch (before.template.templateType, after.template.templateType) {
    case (_, .abstract):
      note(.template, change, .breaking, "An abstract template makes no journey of its own.")
    case (.abstract, _):
      note(.template, change, .feature, "Journeys can be made of it now.")
    default:
      note(
        .template, change, .breaking,
        "Its states stand elsewhere, where customizations and children do not look for them.")
    }
  }

  private mutating func judgeCondition(_ change: DataChange) {
    switch change.kind {
    case .removed:
      note(.condition, change, .breaking, "The agent may no longer take the journey up there.")
    case .added: note(.condition, change, .feature, "The agent takes the journey up there too.")
    default: break
    }
  }
}

extension DataChange {
  /// The change with what counts where nothing is said.
  fileprivate var withUsualValues: DataChange {
    guard kind == .added || kind == .removed, !path.isItem,
      let usual = Self.usualValue(of: path.keys.last ?? "", in: path.keys.dropLast().last ?? "")
    else { return self }
    var change = self
    change.before = before ?? usual
    change.after = after ?? usual
    change.kind = .changed
    return change
  }

  private static func usualValue(of key: String, in list: String) -> Value? {
    switch (list, key) {
    case ("parameters", "required"): false
    case ("customizationHooks", "securityLevel"): "restricted"
    case ("customizationHooks", "executionPhase"): "instantiation"
    case ("personalizationRules", "enabled"): true
    case ("personalizationRules", "priority"), ("customizations", "priority"): 0
    case ("validationRules", "severity"): "error"
    default: nil
    }
  }
}
