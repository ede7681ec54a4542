import Diagnostics
import Markdown

/// A link whose address does something else than show a page.
struct UnsafeURL: Rule {
  let id = "unsafe-url"
  let category = RuleCategory.security

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.scheme, .link, .angle]

  private static let allowed: Set<String> = ["http", "https", "mailto"]
  /// What a browser runs, or opens from the reader's own machine, when it is a value by itself.
  private static let running: Set<String> = ["javascript", "vbscript", "data", "file", "blob"]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    for text in entry.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts.having(Self.signs) { check(text, &report) }
  }

  private func check(_ text: CatalogText, _ report: inout Report) {
    if !text.isMarkdown, text.features.contains(.scheme), let scheme = text.text.addressScheme,
      Self.running.contains(scheme), Self.isAddress(text.text, scheme)
    {
      add("The value is an address with '\(scheme):'", at: text.place, &report)
    }
    guard !text.features.isDisjoint(with: [.link, .angle]) else { return }
    let links = text.outline.links.lazy.filter { link in
      link.address.isOnAnotherHost || link.scheme.map { !Self.allowed.contains($0) } ?? false
    }
    for link in links.prefix(CatalogText.mostLinks) {
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

  /// Prose may begin with "File:" or "Data:"; an address goes on without a space.
  private static func isAddress(_ text: String, _ scheme: String) -> Bool {
    guard scheme != "javascript", scheme != "vbscript" else { return true }
    return !text.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  private func add(_ summary: String, at location: Location, _ report: inout Report) {
    report.add(
      summary, at: location,
      explanation: "Such an address can run code or open what is on the reader's own machine.",
      help: "Link to a page with https, or remove the link")
  }
}

extension String {
  /// Whether a browser takes it for `//host/`.
  fileprivate var isOnAnotherHost: Bool {
    let start = prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == "/" || $0 == "\\" }
  }
}
