import CatalogModel
import Diagnostics
import TemplateRules

/// A version after the first that does not say what is new.
struct MissingReleaseNotes: VersionRule {
  let id = "missing-release-notes"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ subject: VersionSubject, _ report: inout Report) {
    guard subject.entry.predecessor(of: subject.version) != nil,
      subject.version.changes?.allSatisfy(\.isWhitespace) ?? true
    else { return }
    report.add(
      "Version \(subject.version.version) does not say what is new",
      at: Place(file: subject.version.file, path: .root["version"]),
      explanation: "Adopters decide by it whether to take the update.",
      help: "Add 'CHANGES.md' beside it")
  }
}
