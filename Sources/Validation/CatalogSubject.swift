public import CatalogModel
import TemplateRules

/// A catalog as rules look at it.
public final class CatalogSubject {
  /// Everything that the folder says.
  public let catalog: Catalog
  /// The same, for looking things up.
  public let knowledge: CatalogKnowledge

  /// What people have written beside templates.
  private(set) lazy var texts = TextCollection(catalog)
  /// The same as Markdown.
  private(set) lazy var markdown = MarkdownTexts(texts)

  /// Creates the subject of a catalog.
  public init(_ catalog: Catalog, _ knowledge: CatalogKnowledge) {
    self.catalog = catalog
    self.knowledge = knowledge
  }
}
