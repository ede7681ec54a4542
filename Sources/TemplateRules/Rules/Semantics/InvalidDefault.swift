import Comparison
import Diagnostics
import JourneyTemplates
import Values

/// A default that the parameter itself refuses.
struct InvalidDefault: TemplateRule {
  let id = "invalid-default"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated() {
      let name = parameter.parameterName
      if let value = parameter.defaultValue {
        check(value, parameter, .root["parameters"][index]["defaultValue"], template, &report)
      }
      if let value = template.template.defaultValues[name] {
        check(value, parameter, .root["defaultValues"][name], template, &report)
      }
    }
  }

  private func check(
    _ value: Value, _ parameter: TemplateParameter, _ path: DataPath, _ template: TemplateSubject,
    _ report: inout Report
  ) {
    // What is worked out when a journey is made can't be judged before.
    guard value.isPlain, parameter.transformFunction == nil,
      let fault = parameter.fault(of: value)
    else { return }
    report.add(
      "The default of '\(parameter.parameterName)' is refused: \(fault)",
      at: template.place(path),
      explanation: "Whoever leaves the parameter out would be told that it is wrong.",
      help: "Give it a default that it takes, or loosen what it takes")
  }
}
