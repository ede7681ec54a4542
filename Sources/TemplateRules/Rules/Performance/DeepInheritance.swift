import Diagnostics
import Inheritance
import Values

/// A template that is many steps away from what it is made of.
struct DeepInheritance: TemplateRule {
  let id = "deep-inheritance"
  let severity = Severity.suggestion
  let category = RuleCategory.performance

  private static let limit = 4

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let depth = template.resolved.chain.count
    guard depth > Self.limit else { return }
    report.add(
      "The template is \(depth) steps from the first that it builds on",
      at: Place(file: template.source.file, path: .root["extendsTemplate"]),
      explanation: "To know what it does, one has to read all of them.",
      help: "Extend a base that is nearer, or put together what belongs together")
  }
}
