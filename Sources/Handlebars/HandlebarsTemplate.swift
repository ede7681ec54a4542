/// A compiled template.
public struct HandlebarsTemplate: Sendable {
  /// What errors and partials call it.
  public let name: String
  /// The paths that it reads from the context that it is given, in order.
  public let references: [Reference]
  let nodes: [Node]
  let escaping: Escaping
  let partials: [(name: String, position: TextPosition)]

  /// Compiles a template.
  ///
  /// - Parameter runtimeRoots: paths that begin with one of these names are left as they are, for
  ///   somebody else to fill in.
  public init(
    _ source: String, name: String, escaping: Escaping = .html, runtimeRoots: Set<String> = []
  ) throws(HandlebarsError) {
    var parser = try Parser(Array(source.utf8), name: name, runtimeRoots: runtimeRoots)
    nodes = try parser.parse()
    references = parser.references
    partials = parser.partials
    self.name = name
    self.escaping = escaping
  }
}
