import Diagnostics
import Markdown
import TemplateRules

/// An image that says nothing to those who do not see it.
struct MissingAlternativeText: VersionRule, EntryRule, CatalogRule {
  let id = "missing-alternative-text"
  let severity = Severity.warning
  let category = RuleCategory.quality

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.image]

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
    let unnamed = text.outline.links.lazy
      .filter { $0.isImage && $0.text.allSatisfy(\.isWhitespace) }
    for link in unnamed.prefix(MarkdownText.mostLinks) {
      report.add(
        "The image has no alternative text", at: text.location(link.stretch),
        explanation: "The site shows a link in place of the picture: it would have no name.",
        help: "Say between the brackets what is to be seen")
    }
  }
}
