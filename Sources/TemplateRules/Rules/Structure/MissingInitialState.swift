import Diagnostics
import Inheritance
import JourneyTemplates

/// A journey of which nobody knows where it starts.
struct MissingInitialState: TemplateRule {
  let id = "missing-initial-state"
  let category = RuleCategory.structural

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let states = template.states.map { $0.state.templateId }
    if let initial = template.template.initialStateId {
      let promised = template.template.abstractStates.map { $0.stateId }
      guard !states.contains(initial), !(template.isAbstract && promised.contains(initial)) else {
        return
      }
      report.add(
        "The initial state '\(initial)' is not a state of the template",
        at: template.place(DataPath.root["initialState"]),
        explanation: "The journey has nowhere to start.",
        help: nearest(to: initial, among: states).map { "Did you mean '\($0)'?" }
          ?? "Name one of the states")
    } else if !template.isAbstract {
      report.add(
        "The template has no initial state",
        at: Place(file: template.source.file, path: DataPath.root["templateId"]),
        explanation: "The journey has nowhere to start.",
        help: "Add 'initialState' with the id of the state that comes first")
    }
  }
}
