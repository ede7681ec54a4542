import CatalogModel
import Diagnostics

/// A version after the first that does not say what is new.
struct MissingReleaseNotes: Rule {
  let id = "missing-release-notes"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.entry.predecessor(of: template.version) != nil,
      template.version.changes?.allSatisfy(\.isWhitespace) ?? true
    else { return }
    report.add(
      "Version \(template.version.version) does not say what is new",
      at: Place(file: template.version.file, path: .root["version"]),
      explanation: "Adopters decide by it whether to take the update.",
      help: "Add 'CHANGES.md' beside it")
  }
}
