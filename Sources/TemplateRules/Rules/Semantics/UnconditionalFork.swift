import Diagnostics
import JourneyTemplates

/// A way on from a decision that says nothing about when it is taken.
struct UnconditionalFork: TemplateRule {
  let id = "unconditional-fork"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let decisions = Set(
      template.states.filter { $0.state.stateType == .decision }.map { $0.state.templateId })
    guard !decisions.isEmpty else { return }
    let ways = Dictionary(grouping: template.transitions, by: { $0.transition.sourceStateId })
    for (source, transitions) in ways.sorted(by: { $0.key < $1.key })
    where decisions.contains(source) && transitions.count > 1 {
      // With conditions beside it, 'mixed-transitions' says so.
      guard transitions.allSatisfy({ $0.transition.isUnconditional }),
        !transitions.contains(where: { $0.transition.isIncludedConditionally })
      else { continue }
      for (transition, path) in transitions {
        report.add(
          "A way on from the decision '\(source)' has no condition",
          at: template.place(path["transitionId"]),
          explanation: "The agent has nothing to decide by.",
          help: "Give '\(transition.transitionId)' a 'condition'")
      }
    }
  }
}
