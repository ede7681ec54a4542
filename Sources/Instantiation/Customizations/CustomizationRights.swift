import Diagnostics
import JourneyTemplates
import Values

/// What a template lets others change.
///
/// - `allowedCustomizations` of a template names the types of change that it takes; none named means
///   all.
/// - A state with a hook that is `locked` takes none.
/// - A state with a hook that is `restricted` takes the types that its hooks and extension points
///   name.
/// - Any other state takes all. A transition is guarded by the state that it leaves.
struct CustomizationRights {
  private let template: JourneyTemplate

  init(_ template: JourneyTemplate) { self.template = template }

  /// Why a change at a path of the template is not let through; nil where it is.
  func refusal(
    of change: PreparedCustomization, at path: DataPath, in value: Value
  ) -> JourneyProblem? {
    if change.isOwn { return nil }
    let allowed = template.allowedCustomizations
    if !allowed.isEmpty, !allowed.contains(change.type) {
      return change.problem(
        "customization-refused", "the template does not take '\(change.type.rawValue)'",
        explanation: "Its allowedCustomizations are \(allowed.list).",
        help: "Use one of those, or extend the template")
    }
    guard let state = state(at: path, in: value) else { return nil }
    return refusal(of: change, by: state)
  }

  private func refusal(
    of change: PreparedCustomization, by state: StateTemplate
  ) -> JourneyProblem? {
    if let hook = state.customizationHooks.first(where: { $0.securityLevel == .locked }) {
      return change.problem(
        "customization-refused", "state '\(state.templateId)' is locked",
        explanation: "Its hook '\(hook.hookId)' has securityLevel locked"
          + (hook.description.map { ": \($0)" } ?? "."),
        help: "Change another state, or extend the template")
    }
    let restricted = state.customizationHooks.first { $0.securityLevel == .restricted }
    guard let restricted else { return nil }
    let allowed =
      state.customizationHooks.flatMap { $0.allowedCustomizations }
      + state.extensionPoints.flatMap { $0.allowedCustomizations }
    if allowed.contains(change.type) { return nil }
    return change.problem(
      "customization-refused",
      "state '\(state.templateId)' does not take '\(change.type.rawValue)'",
      explanation: "Its hook '\(restricted.hookId)' has securityLevel restricted; "
        + (allowed.isEmpty ? "nothing is allowed there." : "allowed are \(allowed.list)."),
      help: allowed.isEmpty ? "Change another state" : "Use one of those, or change another state")
  }

  /// The state that guards a path, as the template had it before any change.
  private func state(at path: DataPath, in value: Value) -> StateTemplate? {
    let item = DataPath(Array(path.steps.prefix(2)))
    var id: String?
    switch path.steps.first {
    case .key("singleState"): return template.singleState
    case .key("stateTemplates"): id = value[item]?["templateId"]?.string
    case .key("transitionTemplates"): id = value[item]?["sourceStateId"]?.string
    default: return nil
    }
    guard let id else { return nil }
    return template.allStates.first { $0.templateId.isExactly(id) }
  }
}

extension [CustomizationType] {
  fileprivate var list: String { map { $0.rawValue }.joined(separator: ", ") }
}
