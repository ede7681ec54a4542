import CatalogModel
import TemplateRules

extension PlaceholderText: CatalogRule {
  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    let drafts = Set(
      catalog.catalog.templates.filter { $0.metadata.status == .draft }
        .map { "templates/\($0.templateId)/README.md" })
    for text in catalog.texts.having(Self.signs) where !drafts.contains(text.file) {
      check(text, &report)
    }
  }
}
