import Diagnostics
import JourneyTemplates
import Values

/// Two transitions of a state that are taken on the same condition.
struct DuplicateCondition: TemplateRule {
  let id = "duplicate-condition"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard !template.rivals.isEmpty else { return }
    var told: Set<String> = []
    var coexistence = Coexistence(template)
    for (first, second) in template.rivals where first.priority == second.priority {
      let decision = coexistence.decide(first.transition, second.transition)
      guard let both = decision?.both, told.insert(second.transition.transitionId).inserted else {
        continue
      }
      report.add(
        "State '\(second.transition.sourceStateId)' has another transition with this condition",
        at: template.place(second.path["condition"]),
        explanation:
          "Where both hold\(both.isEmpty ? "" : ", as when \(both)"), nobody knows which way the agent goes.",
        help: "Say how the cases differ, or remove one of the transitions",
        notes: [
          Diagnostic.Note("the other one", at: .place(template.place(first.path["condition"])))
        ])
    }
  }
}
