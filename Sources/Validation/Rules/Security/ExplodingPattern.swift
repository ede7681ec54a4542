import Diagnostics
import JourneyTemplates
import Patterns
import Values

/// A pattern whose matching can take time out of proportion to the text.
struct ExplodingPattern: Rule {
  let id = "exploding-pattern"
  let severity = Severity.warning
  let category = RuleCategory.security

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated() {
      guard let pattern = parameter.constraints?.pattern, let compiled = try? Pattern(pattern),
        !compiled.isLinear
      else { continue }
      report.add(
        "The pattern of '\(parameter.parameterName)' refers back to what it has matched",
        at: template.place(.root["parameters"][index]["constraints"]["pattern"]),
        explanation:
          "A short text can keep it busy until it is cut off; then nobody knows whether the text is right.",
        help: "Write the pattern without \\1 or \\k<name>")
    }
  }
}
