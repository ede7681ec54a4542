public import CatalogModel
public import Decoding

/// What rules about one template may ask about the catalog around it.
public struct CatalogKnowledge: Sendable {
  /// The ids of the known tools; empty where the catalog lists none.
  public let tools: Set<String>
  /// The handles of the known authors.
  public let authors: Set<String>
  /// The ids of all templates.
  public let templates: Set<String>
  /// The ids of the templates that the site shows.
  public let listed: Set<String>
  /// The languages that messages may be in.
  public let languages: [String]
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
    tools = Set(catalog.tools.map(\.toolId))
    let unreadAuthors = catalog.unread.compactMap { path -> String? in
      guard case .author(let handle) = CatalogFile(path: path) else { return nil }
      return handle
    }
    authors = Set(catalog.authors.map(\.handle) + unreadAuthors)
    templates = Set(catalog.summaries.map(\.templateId))
      .union(catalog.unreadable.map(\.templateId))
    // Whether one with unread metadata is to be shown is not known; so nothing is said about it.
    listed = Set(
      catalog.summaries.filter {
        $0.isListed || catalog.unread.contains("templates/\($0.templateId)/metadata.yaml")
      }.map(\.templateId))
    languages = catalog.settings.languages
  }

  /// What is known of a template; nil where there is none, or none that could be read.
  public func summary(of templateId: String) -> TemplateSummary? { summaries[templateId] }
}
