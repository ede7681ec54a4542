public import CatalogModel

/// A catalog as rules look at it.
public struct CatalogSubject: Sendable {
  /// Everything that the folder says.
  public let catalog: Catalog
  /// The same, for looking things up.
  public let knowledge: CatalogKnowledge

  /// Creates the subject of a catalog.
  public init(_ catalog: Catalog, _ knowledge: CatalogKnowledge) {
    self.catalog = catalog
    self.knowledge = knowledge
  }
}
