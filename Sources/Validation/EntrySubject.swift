public import CatalogModel
import TemplateRules

/// What lies beside the versions of a template, as rules look at it: its README and what people write of it.
public final class EntrySubject {
  /// The template in the catalog.
  public let entry: TemplateEntry
  /// What the catalog has beside it.
  public let knowledge: CatalogKnowledge

  /// What people have written beside the versions of the template.
  private(set) lazy var texts = TextCollection(entry)
  /// The same as Markdown.
  private(set) lazy var markdown = MarkdownTexts(texts)

  /// Creates the subject of a template.
  public init(_ entry: TemplateEntry, _ knowledge: CatalogKnowledge) {
    self.entry = entry
    self.knowledge = knowledge
  }
}
