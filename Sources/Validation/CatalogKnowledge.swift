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
  /// The day on which the catalog is looked at.
  public let asOf: CalendarDate

  /// Gathers what a catalog knows.
  public init(_ catalog: Catalog, asOf: CalendarDate) {
    self.asOf = asOf
    tools = Set(catalog.tools.map(\.toolId))
    authors = Set(catalog.authors.map(\.handle))
    templates = Set(catalog.templates.map(\.templateId))
      .union(catalog.unreadable.map(\.templateId))
    listed = Set(catalog.templates.filter(\.isListed).map(\.templateId))
    languages = catalog.settings.languages
  }
}
