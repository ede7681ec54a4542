import CatalogModel
import Diagnostics
import Values

/// An address that is fetched without encryption.
struct InsecureURL: Rule {
  let id = "insecure-url"
  let severity = Severity.warning
  let category = RuleCategory.security

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.plainAddress]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    for text in entry.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts.having(Self.signs) { check(text, &report) }
    for author in catalog.catalog.authors {
      guard let url = author.url, url.lowercased().hasPrefix("http://") else { continue }
      add(.place(Place(file: "authors/\(author.handle).yaml", path: .root["url"])), &report)
    }
    for (index, tool) in catalog.catalog.tools.enumerated() {
      guard let url = tool.documentationURL, url.lowercased().hasPrefix("http://") else { continue }
      let path = DataPath.root["tools"][index]["documentationURL"]
      add(.place(Place(file: "tools.yaml", path: path)), &report)
    }
  }

  private func check(_ text: CatalogText, _ report: inout Report) {
    // The first of a text stands for all.
    guard let offset = text.text.offset(of: "http://")
    else { return }
    let rest = String(text.text.unicodeScalars.dropFirst(offset))
      .prefix { !$0.isWhitespace && !"\")>'".contains($0) }
    guard !["localhost", "127.0.0.1"].contains(where: { rest.dropFirst(7).hasPrefix($0) }) else {
      return
    }
    add(text.location(offset, rest.unicodeScalars.count), &report)
  }

  private func add(_ location: Location, _ report: inout Report) {
    report.add(
      "The address is fetched without encryption", at: location,
      explanation: "Anybody on the way can read and change what is sent.",
      help: "Write https, where the page is served so")
  }
}
