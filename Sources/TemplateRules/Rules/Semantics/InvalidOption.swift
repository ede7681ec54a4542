import Comparison
import Diagnostics
import JourneyTemplates
import Values

/// An option that the parameter's type or bounds refuse, or that is there twice.
struct InvalidOption: TemplateRule {
  let id = "invalid-option"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated()
    where parameter.dataType != .array && !parameter.options.isEmpty {
      var seen: Set<Value> = []
      let list = DataPath.root["parameters"][index]["options"]
      for (number, option) in parameter.options.enumerated() {
        let isNew = seen.insert(option.value).inserted
        guard !isNew || !parameter.takes(option.value) else { continue }
        let name = parameter.parameterName
        report.add(
          isNew
            ? "'\(name)' has an option that it does not take" : "'\(name)' has an option twice",
          at: template.place(list[number]["value"]),
          explanation: isNew
            ? "Who chooses it would be told that it is wrong."
            : "A form would show it twice.",
          help: isNew ? "Correct the option, or what the parameter takes" : "Remove one of them")
      }
    }
  }
}
