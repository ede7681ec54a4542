import CatalogModel
import Diagnostics

/// A text that somebody meant to write later.
struct PlaceholderText: Rule {
  let id = "placeholder-text"
  let severity = Severity.warning
  let category = RuleCategory.quality

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.draft]

  private static let marks = [
    "TODO", "FIXME", "TBD", "lorem ipsum", "Lorem ipsum", "Say here what", "Say what it is for.",
    "What the journey does, when to use it, and what to change.",
  ]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.entry.metadata.status != .draft else { return }
    for text in template.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    let isDraft = entry.entry.metadata.status == .draft
    for text in entry.texts.having(Self.signs) where !(isDraft && text.file.hasSuffix(".md")) {
      check(text, &report)
    }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts.having(Self.signs) { check(text, &report) }
  }

  private func check(_ text: CatalogText, _ report: inout Report) {
    for mark in Self.marks {
      guard let offset = text.text.offset(of: mark) else { continue }
      let length = mark.unicodeScalars.count
      guard stands(alone: offset, length, in: text.text) else { continue }
      report.add(
        "'\(mark)' is left from a draft", at: text.location(offset, length),
        explanation: "What is published is read by everybody.", help: "Write what is meant")
      return
    }
  }

  /// Whether it is no part of a longer word, such as the Spanish "TODOS".
  private func stands(alone offset: Int, _ length: Int, in text: String) -> Bool {
    let scalars = text.unicodeScalars
    let before = scalars.prefix(offset).last
    let after = scalars.dropFirst(offset + length).first
    return ![before, after].contains { $0?.properties.isAlphabetic ?? false }
  }
}
