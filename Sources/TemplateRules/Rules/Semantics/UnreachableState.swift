import Diagnostics
import JourneyGraphs
import JourneyTemplates

/// A state that no way from the initial state leads to.
struct UnreachableState: TemplateRule {
  let id = "unreachable-state"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.hasWholeGraph else { return }
    let unreachable = template.ids(of: template.graph.unreachableNodes())
    for (state, path) in template.states where unreachable.contains(state.templateId) {
      report.add(
        "State '\(state.templateId)' cannot be reached",
        at: template.place(path["templateId"]),
        explanation: "No way from the initial state leads to it, so nobody will ever see it.",
        help: "Add a transition that leads to it, or remove the state")
    }
  }
}
