import Diagnostics
import Markdown

/// HTML in Markdown, which the site leaves out.
struct RawMarkup: Rule {
  let id = "raw-markup"
  let severity = Severity.warning
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts where text.isMarkdown { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts where text.isMarkdown { check(text, &report) }
  }

  private func check(_ text: CatalogText, _ report: inout Report) {
    // The first of a text stands for all.
    guard text.features.contains(.angle), let stretch = text.outline?.markup.first else { return }
    report.add(
      "There is HTML in the text", at: text.location(stretch),
      explanation: "The site shows what strangers write, so it leaves HTML out.",
      help: "Write it as Markdown, or, to show it, in backticks")
  }
}
