import Diagnostics
import JourneyTemplates
import Values

/// A parameter that must be given and has a default all the same.
struct RequiredWithDefault: TemplateRule {
  let id = "required-with-default"
  let severity = Severity.suggestion
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated()
    where parameter.required && parameter.defaultValue != nil {
      let path = DataPath.root["parameters"][index]
      let place = template.place(path["required"])
      report.add(
        "'\(parameter.parameterName)' must be given, and has a default", at: place,
        explanation: "The default is never used, or adopters are asked for what they need not say.",
        help: "Remove 'required' or 'defaultValue'",
        fixes: [
          FixIt(title: "Remove 'required'", applicability: .unsafe, edits: [.remove(place)])
        ])
    }
  }
}
