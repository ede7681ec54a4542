import Comparison
import Diagnostics
import JourneyTemplates
import Values

/// A part that no values of the parameters bring into a journey.
struct NeverIncluded: TemplateRule {
  let id = "never-included"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  /// More combinations of values are not tried for one part.
  private static let limit = 4096

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states {
      check(
        "State '\(state.templateId)'", state.includeCondition, state.excludeCondition, path,
        template, &report)
    }
    for (transition, path) in template.transitions {
      check(
        "Transition '\(transition.transitionId)'", transition.includeCondition,
        transition.excludeCondition, path, template, &report)
    }
  }

  private func check(
    _ name: String, _ include: TemplateCondition?, _ exclude: TemplateCondition?, _ path: DataPath,
    _ template: TemplateSubject, _ report: inout Report
  ) {
    guard include != nil || exclude != nil else { return }
    let presence = Presence(include: include, exclude: exclude)
    guard let names = presence.names,
      let cases = template.parameterSpace.cases(of: names, limit: Self.limit),
      cases.allSatisfy({ one in presence.holds { one.result(of: $0) } == false })
    else { return }
    let key = include == nil ? "excludeCondition" : "includeCondition"
    report.add(
      "\(name) is in no journey", at: template.place(path[key]["expression"]),
      explanation: "None of the \(cases.count) combinations of the parameters brings it in.",
      help: "Correct the condition or the options, or remove the part")
  }
}
