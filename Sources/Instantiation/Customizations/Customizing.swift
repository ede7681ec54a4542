import Diagnostics
import JSONPath
import JourneyTemplates
import Values

/// Changes a template as customizations say, one after the other.
struct Customizing {
  /// The template as data.
  var value: Value
  /// Where values of parameters were put.
  private(set) var literals: Set<DataPath> = []
  private let rights: CustomizationRights
  private var steps = JSONPathQuery.defaultSteps

  init(_ value: Value, _ rights: CustomizationRights) {
    self.value = value
    self.rights = rights
  }

  /// Makes a change everywhere that its path leads.
  mutating func apply(_ change: PreparedCustomization, _ scope: Scope) throws(JourneyProblem) {
    guard let paths = change.path.places(in: value, steps: &steps) else {
      throw change.problem(
        "invalid-target-path", "the targetPath takes too long", help: "Name the place exactly")
    }
    guard !paths.isEmpty else { throw missingTarget(of: change) }
    for path in paths {
      try checkScope(of: change, at: path)
      if let refusal = rights.refusal(of: change, at: path, in: value) { throw refusal }
    }
    // From the end, so that what is inserted or removed does not move what is still to be changed.
    for path in paths.reversed() { try apply(change, at: path, scope) }
  }

  private mutating func apply(
    _ change: PreparedCustomization, at path: DataPath, _ scope: Scope
  ) throws(JourneyProblem) {
    switch change.type {
    case .contentOverride, .behaviorModification: try merge(change, at: path)
    case .stateInsertion: try insertState(change, at: path)
    case .transitionModification: try modifyTransition(change, at: path)
    case .parameterBinding: try bind(change, at: path, scope)
    case .uiCustomization: mergeUI(change, at: path)
    case .logicInjection: try injectLogic(change, at: path)
    }
  }

  /// Puts a parameter's value at a path.
  mutating func bind(_ bound: Value, at path: DataPath) {
    if value.put(bound, at: path) { literals.insert(path) }
  }

  // MARK: What is common

  private func missingTarget(of change: PreparedCustomization) -> JourneyProblem {
    let ids = (value["stateTemplates"]?.array ?? []).compactMap { $0["templateId"]?.string }
    return change.problem(
      "customization-target-missing", "'\(change.path)' leads to nothing in the template",
      help: "Address parts by id, as in $.stateTemplates[?@.templateId=='\(ids.first ?? "greet")']"
        + (ids.isEmpty ? "" : "; the states are " + ids.prefix(20).joined(separator: ", ")))
  }

  private func checkScope(
    of change: PreparedCustomization, at path: DataPath
  ) throws(JourneyProblem) {
    let keys: [String]
    switch change.scope {
    case .global: return
    case .state: keys = ["stateTemplates", "singleState"]
    case .transition: keys = ["transitionTemplates"]
    case .parameter: keys = ["parameters", "defaultValues"]
    }
    if case .key(let key)? = path.steps.first, keys.contains(key) { return }
    throw change.problem(
      "customization-scope", "'\(path)' is no part of a \(change.scope.rawValue)",
      help: "Mend targetPath or targetScope")
  }

  /// Merges data whose keys a type of change may change.
  mutating func merge(_ change: PreparedCustomization, at path: DataPath) throws(JourneyProblem) {
    if let target = value[path], target.object != nil {
      for entry in change.data where !change.type.changes(entry.key) {
        throw change.foreignKey(entry.key)
      }
      value.put(Merge.deep(target, .object(change.data)), at: path)
      return
    }
    guard let new = change.data["value"], change.data.count == 1 else {
      throw change.problem(
        "invalid-customization-data", "there is no 'value' in its customizationData",
        explanation: "'\(path)' holds a single value.", help: "Write customizationData: {value: …}")
    }
    guard path.steps.contains(where: { change.type.changes($0) }) else {
      throw change.foreignKey(path.description)
    }
    value.put(new, at: path)
  }

  private mutating func mergeUI(_ change: PreparedCustomization, at path: DataPath) {
    var owner = path
    while let last = owner.steps.last, value[owner]?.object == nil || last == .key("ui") {
      owner.steps.removeLast()
    }
    var data = change.data
    if owner.steps.first == .key("parameters") {
      for key in ["displayName", "description", "inputType"] {
        guard let own = data[key] else { continue }
        value.put(own, at: owner[key])
        data[key] = nil
      }
    }
    if data.isEmpty { return }
    let ui = value[owner]?["ui"] ?? .object(Object())
    value.put(Merge.deep(ui, .object(data)), at: owner["ui"])
  }

  /// Puts a parameter's value at a path; a `value` for a parameter has been given to it before.
  private mutating func bind(
    _ change: PreparedCustomization, at path: DataPath, _ scope: Scope
  ) throws(JourneyProblem) {
    if let name = change.data["parameter"]?.string {
      guard scope.declared.contains(name) else {
        throw change.problem(
          "unknown-parameter", "there is no parameter '\(name)'",
          help: nearest(to: name, among: scope.declared.sorted()).map { "Did you mean '\($0)'?" }
            ?? "")
      }
      if let bound = scope.parameters[name] { bind(bound, at: path) }
      return
    }
    if change.data["value"] != nil, path.steps.count == 2, path.steps[0] == .key("parameters") {
      return
    }
    throw change.problem(
      "invalid-customization-data",
      "a parameter-binding says which 'parameter' goes to its targetPath, or gives the parameter there a 'value'",
      help: "Write customizationData: {parameter: name} or {value: …}")
  }
}

extension PreparedCustomization {
  /// A problem with a key that is not for its type to change.
  func foreignKey(_ key: String) -> JourneyProblem {
    let fitting = CustomizationType.allCases.first { $0.changes(.key(key)) }
    return problem(
      "invalid-customization-data", "'\(key)' is not for a \(type.rawValue) to change",
      help: fitting.map { "Use \($0.rawValue)" } ?? "Remove it")
  }
}

extension CustomizationType {
  func changes(_ key: String) -> Bool { changes(.key(key)) }

  /// Whether a field is for this type of change; others have data of their own.
  func changes(_ step: DataPath.Step) -> Bool {
    guard case .key(let key) = step else { return false }
    switch self {
    case .contentOverride: return Self.contentKeys.contains(key)
    case .behaviorModification: return Self.behaviorKeys.contains(key)
    case .transitionModification: return Self.transitionKeys.contains(key)
    case .stateInsertion, .parameterBinding, .uiCustomization, .logicInjection: return false
    }
  }

  private static let contentKeys: Set<String> = [
    "templateName", "description", "conditions", "stateName", "messageTemplates", "messageId",
    "template", "locales", "toolInstruction", "condition", "displayName",
  ]
  private static let behaviorKeys: Set<String> = [
    "executionConfig", "errorHandling", "timeoutSeconds", "retryStrategy", "compositionMode",
    "priority", "parallelExecution", "checkpointStrategy", "onError", "fallbackStateId", "backoff",
    "maxRetries", "baseDelayMs", "maxDelayMs", "actionTemplates", "actionId", "toolId", "arguments",
    "journeyTemplate", "fallbackBehaviors", "retryStrategies",
  ]
  private static let transitionKeys: Set<String> = [
    "condition", "sourceStateId", "targetStateId", "triggerType", "priority", "actionTemplates",
    "includeCondition", "excludeCondition", "parameters",
  ]
}
