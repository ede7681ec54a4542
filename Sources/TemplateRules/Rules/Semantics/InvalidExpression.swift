/// A condition that is not an expression of the language.
struct InvalidExpression: TemplateRule {
  let id = "invalid-expression"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for fault in template.parameterUses.expressionFaults {
      report.add(
        fault.message, at: template.place(fault.path, span: fault.span),
        explanation: "The condition cannot be decided.", help: fault.help)
    }
  }
}
