import CatalogModel
import Diagnostics
import JourneyTemplates

/// A published template that nobody can try: its latest version has no example.
struct MissingExamples: Rule {
  let id = "missing-examples"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.entry.metadata.status == .published, !template.isAbstract,
      template.version.version == template.entry.latest.version,
      template.version.examples.isEmpty
    else { return }
    report.add(
      "The template has no example",
      at: Place(file: template.version.file, path: .root["templateId"]),
      explanation: "Examples show adopters what comes out, and are run as tests of each change.",
      help: "Add one as 'examples/<name>.yaml' beside it, and run 'serai test --update'")
  }
}
