import Diagnostics
import JourneyTemplates
import Values

/// A parameter whose description says no more than its name.
struct UndescribedParameter: TemplateRule {
  let id = "undescribed-parameter"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated() {
      let longest = max(parameter.displayName.utf8.count, parameter.parameterName.utf8.count)
      guard parameter.description.utf8.count <= longest * 2 else { continue }
      let said = parameter.description.words
      guard
        said.isEmpty || said == parameter.displayName.words || said == parameter.parameterName.words
      else { continue }
      report.add(
        "The description of '\(parameter.parameterName)' says no more than its name",
        at: template.place(DataPath.root["parameters"][index]["description"]),
        explanation: "Forms show it to those who have to give a value.",
        help: "Say what the value is for, and give an example")
    }
  }
}

extension String {
  /// Its letters and digits, in lower case.
  fileprivate var words: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
