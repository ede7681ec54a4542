public import CatalogModel
public import Decoding
public import TemplateRules

/// What rules may ask about a catalog.
public struct CatalogKnowledge: Sendable {
  /// The names that templates may use.
  public let names: KnownNames
  /// The ids of the templates that the site shows.
  public let listed: Set<String>
  /// Files that are there and could not be read; what depends on them is not to blame.
  public let unread: Set<String>
  private let summaries: [String: TemplateSummary]
  /// The day on which the catalog is looked at.
  public let asOf: CalendarDate

  /// Gathers what a catalog knows.
  public init(_ catalog: Catalog, asOf: CalendarDate) {
    self.asOf = asOf
    unread = catalog.unread
    summaries = Dictionary(
      catalog.summaries.map { ($0.templateId, $0) }, uniquingKeysWith: { first, _ in first })
    let unreadAuthors = catalog.unread.compactMap { path -> String? in
      guard case .author(let handle) = CatalogFile(path: path) else { return nil }
      return handle
    }
    names = KnownNames(
      tools: Set(catalog.tools.map(\.toolId)),
      authors: Set(catalog.authors.map(\.handle) + unreadAuthors),
      templates: Set(catalog.summaries.map(\.templateId))
        .union(catalog.unreadable.map(\.templateId)),
      languages: catalog.settings.languages)
    // Whether one with unread metadata is to be shown is not known; so nothing is said about it.
    listed = Set(
      catalog.summaries.filter {
        $0.isListed || catalog.unread.contains("templates/\($0.templateId)/metadata.yaml")
      }.map(\.templateId))
  }

  /// What is known of a template; nil where there is none, or none that could be read.
  public func summary(of templateId: String) -> TemplateSummary? { summaries[templateId] }
}
