import CatalogModel
import Inheritance

extension TemplateSource {
  /// A version of the catalog, as inheritance and rules look at it.
  init(_ entry: TemplateEntry, _ version: TemplateVersion) {
    self.init(
      templateId: entry.templateId, version: version.version, lineage: version.outline.lineage,
      file: version.file, isYanked: version.isYanked, isDraft: entry.metadata.status == .draft
    ) { version.value }
  }
}
