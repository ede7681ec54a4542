import CatalogModel
import Inheritance
import TemplateRules

/// One version of a template as rules look at it that ask for what lies beside it in the catalog.
final class VersionSubject {
  /// The template in the catalog.
  let entry: TemplateEntry
  /// The version that is looked at.
  let version: TemplateVersion
  /// The version as rules about templates look at it.
  let template: TemplateSubject
  /// What the catalog has beside it.
  let knowledge: CatalogKnowledge

  private let resolve: (TemplateVersion) -> ResolvedTemplate?

  /// The version before it, resolved; nil for the first, and where that can't be resolved.
  private(set) lazy var predecessor = entry.predecessor(of: version).flatMap(resolve)
  /// Its texts as Markdown.
  private(set) lazy var markdown = MarkdownTexts(template.texts)

  /// Creates the subject of a version.
  ///
  /// - Parameter resolve: gives other versions of the template with all that they inherit.
  init(
    _ entry: TemplateEntry, _ version: TemplateVersion, _ source: TemplateSource,
    _ resolved: ResolvedTemplate, _ knowledge: CatalogKnowledge,
    resolve: @escaping (TemplateVersion) -> ResolvedTemplate?
  ) {
    self.entry = entry
    self.version = version
    self.knowledge = knowledge
    self.resolve = resolve
    template = TemplateSubject(
      source, resolved, knowledge.names, texts: TextCollection(version))
  }
}
