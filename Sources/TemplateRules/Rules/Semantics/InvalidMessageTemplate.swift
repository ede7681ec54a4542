/// A message, condition or argument that is not a Handlebars template.
struct InvalidMessageTemplate: TemplateRule {
  let id = "invalid-message-template"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for fault in template.parameterUses.textFaults {
      report.add(
        fault.message, at: template.place(fault.path, span: fault.span),
        explanation: "The text cannot be filled in.", help: fault.help)
    }
  }
}
