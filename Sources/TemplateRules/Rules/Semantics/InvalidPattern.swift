import Diagnostics
import JourneyTemplates
import Patterns

/// A parameter's `pattern` that is not a regular expression.
struct InvalidPattern: TemplateRule {
  let id = "invalid-pattern"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated() {
      guard let pattern = parameter.constraints?.pattern else { continue }
      do throws(PatternError) {
        _ = try Pattern(pattern)
      } catch {
        let path = DataPath.root["parameters"][index]["constraints"]["pattern"]
        report.add(
          error.message,
          at: template.place(
            path, span: .init(start: Position(line: 1, column: error.offset + 1), length: 1)),
          explanation: "No value of '\(parameter.parameterName)' could be checked.",
          help: "Patterns follow ECMA-262 with the u flag: see docs/languages/patterns.md")
      }
    }
  }
}
