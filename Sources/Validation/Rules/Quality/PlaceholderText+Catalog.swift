import CatalogModel
import TemplateRules

extension PlaceholderText: EntryRule, CatalogRule {
  func check(_ entry: EntrySubject, _ report: inout Report) {
    let isDraft = entry.entry.metadata.status == .draft
    for text in entry.texts.having(Self.signs) where !(isDraft && text.file.hasSuffix(".md")) {
      check(text, &report)
    }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts.having(Self.signs) { check(text, &report) }
  }
}
