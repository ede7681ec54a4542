import Comparison
import Diagnostics
import Expressions
import JourneyTemplates
import Values

/// A condition that is never true or false, but something else.
struct ConditionNotBoolean: TemplateRule {
  let id = "condition-not-boolean"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  /// More combinations of values are not tried for one condition.
  private static let limit = 256

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states {
      check(state.includeCondition, path["includeCondition"], template, &report)
      check(state.excludeCondition, path["excludeCondition"], template, &report)
      for (index, message) in state.messageTemplates.enumerated() {
        for (number, condition) in message.displayConditions.enumerated() {
          check(
            condition, path["messageTemplates"][index]["displayConditions"][number], template,
            &report)
        }
      }
    }
    for (transition, path) in template.transitions {
      check(transition.includeCondition, path["includeCondition"], template, &report)
      check(transition.excludeCondition, path["excludeCondition"], template, &report)
    }
  }

  private func check(
    _ condition: TemplateCondition?, _ path: @autoclosure () -> DataPath,
    _ template: TemplateSubject, _ report: inout Report
  ) {
    // A name alone asks whether something was given.
    guard let condition, condition.evaluationScope != .runtime,
      let expression = template.parameterUses.expressions[condition.expression],
      !expression.isSurelyBoolean,
      expression.freeNames.count != 1 || expression.freeNames[0].name != condition.expression,
      let cases = template.parameterSpace.cases(
        of: expression.freeNames.map { $0.name }, limit: Self.limit)
    else { return }
    let results = cases.map { one in try? expression.evaluate { one.result(of: $0) } }
    let isNeverBoolean = results.allSatisfy { result in
      guard let value = result?.value else { return false }
      if case .bool = value { return false }
      return true
    }
    guard isNeverBoolean, !results.isEmpty else { return }
    report.add(
      "The condition is never true or false", at: template.place(path()["expression"]),
      explanation: "A text or number that is not empty or 0 counts as true, always.",
      help: "Compare it with something, as in: channel == \"mail\"")
  }
}
