import Diagnostics
import JourneyTemplates

/// A state with both conditional and unconditional transitions, or several unconditional ones.
struct MixedTransitions: TemplateRule {
  let id = "mixed-transitions"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let bySource = Dictionary(grouping: template.transitions, by: { $0.transition.sourceStateId })
    for (source, transitions) in bySource.sorted(by: { $0.key < $1.key })
    where transitions.count > 1 {
      let always = transitions.filter { $0.transition.isUnconditional }
      for (transition, path) in always where !isAlternative(transition, to: transitions) {
        report.add(
          "State '\(source)' has other transitions beside the one without a condition",
          at: template.place(path["transitionId"]),
          explanation:
            "A state has one transition without a condition, or any number with one: Parlant accepts no mixture.",
          help: "Give the transition a 'condition', or remove the others")
      }
    }
  }

  /// Transitions that are included under conditions of their own may exclude each other.
  private func isAlternative(
    _ transition: TransitionTemplate, to all: [(transition: TransitionTemplate, path: DataPath)]
  ) -> Bool {
    transition.isIncludedConditionally
      || all.allSatisfy {
        $0.transition.transitionId == transition.transitionId
          || $0.transition.isIncludedConditionally
      }
  }
}
