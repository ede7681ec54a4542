import Diagnostics
import JourneyTemplates
import Values

/// A template that asks its adopters for very many things.
struct ManyParameters: TemplateRule {
  let id = "many-parameters"
  let severity = Severity.suggestion
  let category = RuleCategory.performance

  private static let limit = 30

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let count = template.template.parameters.count
    guard count > Self.limit else { return }
    report.add(
      "The template has \(count) parameters", at: template.place(.root["parameters"], .key),
      explanation: "A form of more than \(Self.limit) fields is filled in by few.",
      help: "Decide some of them, or make several templates")
  }
}
