import Diagnostics
import Markdown
import TemplateRules

extension UnsafeURL: VersionRule, EntryRule, CatalogRule {
  /// What a text has in which there may be a link.
  private static let marks: TextFeatures = [.link, .angle]
  private static let allowed: Set<String> = ["http", "https", "mailto"]

  func check(_ subject: VersionSubject, _ report: inout Report) {
    for text in subject.markdown.having(Self.marks) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    for text in entry.markdown.having(Self.marks) { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.markdown.having(Self.marks) { check(text, &report) }
  }

  private func check(_ text: MarkdownText, _ report: inout Report) {
    let links = text.outline.links.lazy.filter { link in
      link.address.isOnAnotherHost || link.scheme.map { !Self.allowed.contains($0) } ?? false
    }
    for link in links.prefix(MarkdownText.mostLinks) {
      if link.address.isOnAnotherHost {
        report.add(
          "A link leads to another site without saying how", at: text.location(link.stretch),
          explanation: "Such an address takes the scheme of the page that it is on.",
          help: "Begin it with https://")
      } else if let scheme = link.scheme {
        add("A link leads to '\(scheme):'", at: text.location(link.stretch), &report)
      }
    }
  }
}

extension String {
  /// Whether a browser takes it for `//host/`.
  fileprivate var isOnAnotherHost: Bool {
    let start = prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == "/" || $0 == "\\" }
  }
}
