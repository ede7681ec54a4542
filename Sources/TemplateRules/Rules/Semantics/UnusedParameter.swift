import Diagnostics
import JourneyTemplates

/// A parameter whose value nothing reads.
struct UnusedParameter: TemplateRule {
  let id = "unused-parameter"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let uses = template.parameterUses
    let used = Set(uses.uses.map { $0.name }).union(uses.possibleNames)
    let declared = template.template.parameters
    for (index, parameter) in declared.enumerated()
    where parameter.bindingPath == nil && !used.contains(parameter.parameterName) {
      let path = DataPath.root["parameters"][index]
      report.add(
        "Parameter '\(parameter.parameterName)' is not used",
        at: template.place(path["parameterName"]),
        explanation: "Adopters would be asked for a value that changes nothing.",
        help: "Use it in a message, condition or argument, give it a 'bindingPath', or remove it",
        fixes: [
          FixIt(
            title: "Remove the parameter", applicability: .unsafe,
            edits: [.remove(template.place(path))])
        ])
    }
  }
}
