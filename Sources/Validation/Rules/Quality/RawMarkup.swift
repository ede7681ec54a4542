import Diagnostics
import Markdown
import TemplateRules

/// HTML in Markdown, which the site leaves out.
struct RawMarkup: VersionRule, EntryRule, CatalogRule {
  let id = "raw-markup"
  let severity = Severity.warning
  let category = RuleCategory.quality

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.angle]

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
    // The first of a text stands for all.
    guard let stretch = text.outline.markup.first else { return }
    report.add(
      "There is HTML in the text", at: text.location(stretch),
      explanation: "The site shows what strangers write, so it leaves HTML out.",
      help: "Write it as Markdown, or, to show it, in backticks")
  }
}
