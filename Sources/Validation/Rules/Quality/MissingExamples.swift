import CatalogModel
import Diagnostics
import JourneyTemplates
import TemplateRules

/// A published template that nobody can try: its latest version has no example.
struct MissingExamples: VersionRule {
  let id = "missing-examples"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ subject: VersionSubject, _ report: inout Report) {
    guard subject.entry.metadata.status == .published, !subject.template.isAbstract,
      subject.version.version == subject.entry.latest.version,
      subject.version.examples.isEmpty
    else { return }
    report.add(
      "The template has no example",
      at: Place(file: subject.version.file, path: .root["templateId"]),
      explanation: "Examples show adopters what comes out, and are run as tests of each change.",
      help: "Add one as 'examples/<name>.yaml' beside it, and run 'serai test --update'")
  }
}
