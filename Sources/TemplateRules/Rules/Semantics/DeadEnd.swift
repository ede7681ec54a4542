import Diagnostics
import JourneyGraphs
import JourneyTemplates

/// A state from which no final state can be reached.
struct DeadEnd: TemplateRule {
  let id = "dead-end"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.hasWholeGraph, template.template.templateType != .atomic else { return }
    // What goes around for ever is reported as that.
    let deadEnds = template.ids(of: template.graph.deadEndNodes())
      .subtracting(template.ids(of: template.endlessLoops.flatMap { $0 }))
    for (state, path) in template.states where deadEnds.contains(state.templateId) {
      report.add(
        "No end can be reached from state '\(state.templateId)'",
        at: template.place(path["templateId"]),
        explanation: "A conversation that comes here never finishes.",
        help: "Add a transition that leads on to a state of type 'final'")
    }
  }
}
