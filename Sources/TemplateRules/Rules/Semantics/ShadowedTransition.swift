import Diagnostics
import JourneyTemplates
import Values

/// A transition that is never taken, since one with a higher priority has the same condition.
struct ShadowedTransition: TemplateRule {
  let id = "shadowed-transition"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard !template.rivals.isEmpty else { return }
    var told: Set<String> = []
    var coexistence = Coexistence(template)
    for (one, other) in template.rivals where one.priority != other.priority {
      let (shadowed, stronger) = one.priority < other.priority ? (one, other) : (other, one)
      guard
        let decision = coexistence.decide(shadowed.transition, stronger.transition),
        decision.isFirstOnlyWithSecond, decision.both != nil,
        told.insert(shadowed.transition.transitionId).inserted
      else { continue }
      report.add(
        "'\(shadowed.transition.transitionId)' is never taken",
        at: template.place(shadowed.path["condition"]),
        explanation:
          "In every journey that has it, '\(stronger.transition.transitionId)' has the same condition and comes first.",
        help: "Say how the cases differ, or remove one of the transitions",
        notes: [
          Diagnostic.Note("the other one", at: .place(template.place(stronger.path["condition"])))
        ])
    }
  }
}
