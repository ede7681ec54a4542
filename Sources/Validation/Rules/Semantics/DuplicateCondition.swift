import Diagnostics
import JourneyTemplates
import Values

/// Two transitions of a state that are taken on the same condition.
struct DuplicateCondition: Rule {
  let id = "duplicate-condition"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    var seen: [Key: DataPath] = [:]
    for (transition, path) in template.transitions {
      guard let condition = transition.condition, !transition.isIncludedConditionally else {
        continue
      }
      let words = condition.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let key = Key(
        source: transition.sourceStateId, condition: words, trigger: transition.triggerType)
      guard let first = seen[key] else {
        seen[key] = path
        continue
      }
      report.add(
        "State '\(transition.sourceStateId)' has another transition with this condition",
        at: template.place(path["condition"]),
        explanation: "Where both hold, nobody knows which way the agent goes.",
        help: "Say how the cases differ, or remove one of the transitions",
        notes: [
          Diagnostic.Note("the other one", at: .place(template.place(first["condition"])))
        ])
    }
  }

  private struct Key: Hashable {
    let source: String
    let condition: String
    let trigger: TriggerType?
  }
}
