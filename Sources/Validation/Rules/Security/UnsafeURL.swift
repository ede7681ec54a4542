import Diagnostics

/// A link whose address does something else than show a page.
struct UnsafeURL: Rule {
  let id = "unsafe-url"
  let category = RuleCategory.security

  private static let allowed: Set<String> = ["http", "https", "mailto"]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts { check(text, &report) }
  }

  private func check(_ text: CatalogText, _ report: inout Report) {
    guard !text.features.isDisjoint(with: [.link, .angle]) else { return }
    for link in MarkdownLinks(text.text).links {
      guard let scheme = link.scheme, !Self.allowed.contains(scheme) else { continue }
      report.add(
        "A link leads to '\(scheme):'", at: text.location(link.offset, link.length),
        explanation: "Such an address can run code or open what is on the reader's own machine.",
        help: "Link to a page with https, or remove the link")
    }
  }
}
