import Diagnostics
import JourneyTemplates

/// A transition that leads on from where the journey ends.
struct TransitionFromFinal: TemplateRule {
  let id = "transition-from-final"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let finals = Set(
      template.states.filter { $0.state.stateType == .final }.map { $0.state.templateId })
    for (transition, path) in template.transitions where finals.contains(transition.sourceStateId) {
      report.add(
        "Transition '\(transition.transitionId)' leaves the final state '\(transition.sourceStateId)'",
        at: template.place(path["sourceStateId"]),
        explanation: "The journey ends there, so nothing can follow.",
        help: "Remove the transition, or give the state another type")
    }
  }
}
