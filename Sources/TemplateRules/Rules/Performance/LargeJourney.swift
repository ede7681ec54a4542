import Diagnostics
import JourneyTemplates
import Values

/// A journey with so many states or transitions that neither people nor agents keep track of it.
struct LargeJourney: TemplateRule {
  let id = "large-journey"
  let severity = Severity.suggestion
  let category = RuleCategory.performance

  private static let states = 40
  private static let transitions = 80

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let counts = [
      ("stateTemplates", "states", template.states.count, Self.states),
      ("transitionTemplates", "transitions", template.transitions.count, Self.transitions),
    ]
    for (key, words, count, limit) in counts where count > limit {
      report.add(
        "The journey has \(count) \(words)", at: template.place(.root[key], .key),
        explanation:
          "An agent is given all of them to choose from at each turn; more than \(limit) cost time and accuracy.",
        help: "Move a part that stands by itself into a template of its own, and refer to it")
    }
  }
}
