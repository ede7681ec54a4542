import CatalogModel
import Diagnostics
import TemplateRules

/// A template without a long description worth the name.
struct ThinReadme: CatalogRule {
  let id = "thin-readme"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  /// Words that a reader learns something from.
  private static let words = 12

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for entry in catalog.catalog.templates where entry.isListed {
      let file = "templates/\(entry.templateId)/README.md"
      guard let readme = entry.readme else {
        if catalog.catalog.unread.contains(file) { continue }
        report.add(
          "The template has no README.md", at: .file("templates/\(entry.templateId)"),
          explanation: Self.explanation, help: "Add '\(file)'")
        continue
      }
      guard readme.utf8.count < 400,
        readme.split(whereSeparator: \.isWhitespace).count < Self.words
      else { continue }
      report.add(
        "The README says next to nothing", at: .file(file), explanation: Self.explanation,
        help: "Say what the journey does, when to use it, and what to change")
    }
  }

  private static let explanation = "Its page is where adopters decide whether it is for them."
}
