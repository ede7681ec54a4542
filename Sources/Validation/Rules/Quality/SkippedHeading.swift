import Diagnostics
import Markdown
import TemplateRules

/// A heading that is more than one level below the one before it.
struct SkippedHeading: VersionRule, EntryRule, CatalogRule {
  let id = "skipped-heading"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.lowHeading]

  func check(_ subject: VersionSubject, _ report: inout Report) {
    for text in subject.markdown.shown(having: Self.signs) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    for text in entry.markdown.shown(having: Self.signs) { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.markdown.shown(having: Self.signs) { check(text, &report) }
  }

  private func check(_ text: MarkdownText, _ report: inout Report) {
    let headings = text.outline.headings
    for (before, heading) in zip(headings, headings.dropFirst())
    where heading.level > before.level + 1 {
      report.add(
        "The heading skips a level", at: text.location(heading.stretch),
        explanation: "Who listens to a page finds their way by the levels of its headings.",
        help: "Begin it with '\(String(repeating: "#", count: before.level + 1))'")
    }
  }
}
