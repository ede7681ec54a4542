/// The names of a catalog that templates may use.
public struct KnownNames: Sendable {
  /// The ids of the known tools; empty where the catalog lists none.
  public let tools: Set<String>
  /// The handles of the known authors.
  public let authors: Set<String>
  /// The ids of all templates.
  public let templates: Set<String>
  /// The languages that messages may be in, the catalog's first before the others.
  public let languages: [String]

  /// Gathers them.
  public init(
    tools: Set<String>, authors: Set<String>, templates: Set<String>, languages: [String]
  ) {
    self.tools = tools
    self.authors = authors
    self.templates = templates
    self.languages = languages
  }
}
