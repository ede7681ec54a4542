import Diagnostics
import JourneyTemplates

/// A transition from or to a state that is not there.
struct DanglingTransition: TemplateRule {
  let id = "dangling-transition"
  let category = RuleCategory.structural

  func check(_ template: TemplateSubject, _ report: inout Report) {
    // A state whose id is wrong may be meant.
    guard !template.hasFaultyEnds else { return }
    let states = template.states.map { $0.state.templateId }
    let promised = template.isAbstract ? template.template.abstractStates.map { $0.stateId } : []
    let known = Set(states + promised)
    for (transition, path) in template.transitions {
      if known.contains(transition.sourceStateId), known.contains(transition.targetStateId) {
        continue
      }
      let ends = [
        ("sourceStateId", transition.sourceStateId), ("targetStateId", transition.targetStateId),
      ]
      for (key, state) in ends where !state.isEmpty && !known.contains(state) {
        report.add(
          "'\(state)' is not a state of the template", at: template.place(path[key]),
          explanation: "Transition '\(transition.transitionId)' would lead nowhere.",
          help: nearest(to: state, among: states).map { "Did you mean '\($0)'?" }
            ?? "Add the state, or remove the transition")
      }
    }
  }
}
