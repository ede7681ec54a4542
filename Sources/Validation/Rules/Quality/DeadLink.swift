import CatalogModel
import Diagnostics

/// A link to something in the catalog that is not there, or that the site does not show.
struct DeadLink: Rule {
  let id = "dead-link"
  let severity = Severity.warning
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts where text.isMarkdown {
      check(text, template.knowledge, &report)
    }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts where text.isMarkdown { check(text, catalog.knowledge, &report) }
  }

  private func check(_ text: CatalogText, _ knowledge: CatalogKnowledge, _ report: inout Report) {
    guard text.features.contains(.link) else { return }
    for link in MarkdownLinks(text.text).links
    where link.scheme == nil && !link.address.hasPrefix("#") {
      let parts = link.address.split(separator: "/").map(String.init).filter { $0 != "." }
      if parts.count >= 2, parts[0] == "..", knowledge.templates.contains(parts[1]) { continue }
      let isTemplate = parts.count >= 2 && parts[0] == ".."
      report.add(
        isTemplate
          ? "There is no template '\(parts[1])'" : "Nothing is at '\(link.address)'",
        at: text.location(link.offset, link.length),
        explanation: "The site leaves the link out, and keeps its text.",
        help: isTemplate
          ? nearest(to: parts[1], among: knowledge.templates.sorted())
            .map { "Did you mean '../\($0)/'?" } ?? "Link to a template as '../its-id/'"
          : "Link to another template as '../its-id/', or to a page with https")
    }
  }
}
