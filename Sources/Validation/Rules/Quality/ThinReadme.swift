import CatalogModel
import Diagnostics
import TemplateRules

/// A template without a long description worth the name.
struct ThinReadme: EntryRule {
  let id = "thin-readme"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  /// Words that a reader learns something from.
  private static let words = 12

  func check(_ entry: EntrySubject, _ report: inout Report) {
    guard entry.entry.isListed else { return }
    let folder = "templates/\(entry.entry.templateId)"
    let file = "\(folder)/README.md"
    guard let readme = entry.entry.readme else {
      if entry.knowledge.unread.contains(file) { return }
      return report.add(
        "The template has no README.md", at: .file(folder), explanation: Self.explanation,
        help: "Add '\(file)'")
    }
    guard readme.utf8.count < 400,
      readme.split(whereSeparator: \.isWhitespace).count < Self.words
    else { return }
    report.add(
      "The README says next to nothing", at: .file(file), explanation: Self.explanation,
      help: "Say what the journey does, when to use it, and what to change")
  }

  private static let explanation = "Its page is where adopters decide whether it is for them."
}
