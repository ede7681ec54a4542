import CatalogModel
import Diagnostics
import Markdown
import TemplateRules

/// A link to something in the catalog that is not there, or that the site does not show.
struct DeadLink: VersionRule, EntryRule {
  let id = "dead-link"
  let severity = Severity.warning
  let category = RuleCategory.quality

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.link]

  func check(_ subject: VersionSubject, _ report: inout Report) {
    let isListed = subject.entry.isListed
    for text in subject.markdown.shown(having: Self.signs) {
      check(text, isListed: isListed, subject.knowledge, &report)
    }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    let isListed = entry.knowledge.listed.contains(entry.entry.templateId)
    for text in entry.markdown.shown(having: Self.signs) {
      check(text, isListed: isListed, entry.knowledge, &report)
    }
  }

  private func check(
    _ text: MarkdownText, isListed: Bool, _ knowledge: CatalogKnowledge, _ report: inout Report
  ) {
    let dead = text.outline.links.lazy.filter(\.isRelative)
      .compactMap { link in
        fault(of: link.address, in: text, isListed, knowledge).map { (link, $0.0, $0.help) }
      }
    for (link, fault, help) in dead.prefix(MarkdownText.mostLinks) {
      report.add(
        fault, at: text.location(link.stretch),
        explanation: "The site leaves the link out, and keeps its text.", help: help)
    }
  }

  /// What is wrong with a link to something in the catalog, and what to do.
  private func fault(
    of address: String, in text: MarkdownText, _ isListed: Bool, _ knowledge: CatalogKnowledge
  ) -> (String, help: String)? {
    if address.hasPrefix("#") { return anchorFault(String(address.dropFirst()), in: text) }
    let parts = address.split(separator: "/").map(String.init).filter { $0 != "." }
    guard parts.count >= 2, parts[0] == ".." else {
      return (
        "Nothing is at '\(address)'",
        "Link to another template as '../its-id/', or to a page with https"
      )
    }
    guard knowledge.names.templates.contains(parts[1]) else {
      return (
        "There is no template '\(parts[1])'",
        nearest(to: parts[1], among: knowledge.names.templates.sorted())
          .map { "Did you mean '../\($0)/'?" } ?? "Link to a template as '../its-id/'"
      )
    }
    // Drafts that go in together may link to each other.
    guard isListed, !knowledge.listed.contains(parts[1]) else { return nil }
    return (
      "The site does not show '\(parts[1])'",
      "Take the link out until the template is published"
    )
  }

  private func anchorFault(_ anchor: String, in text: MarkdownText) -> (String, help: String)? {
    let isReadme = text.written.file.hasSuffix("/README.md")
    let anchors = isReadme ? text.outline.headings.map(\.anchor) : []
    guard !anchors.contains(anchor) else { return nil }
    return (
      "There is no heading '#\(anchor)'",
      nearest(to: anchor, among: anchors).map { "Did you mean '#\($0)'?" }
        ?? (isReadme
          ? "Link to a heading by its words, in lower case and with hyphens"
          : "Only headings of a README.md can be linked to")
    )
  }
}

extension MarkdownOutline.Link {
  /// Whether it leads to something beside the text.
  fileprivate var isRelative: Bool { scheme == nil && !address.hasPrefix("//") }
}
