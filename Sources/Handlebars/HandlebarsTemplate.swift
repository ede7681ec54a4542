/// A compiled template.
public struct HandlebarsTemplate: Sendable {
  /// Bytes that a template may have; more is an error.
  public static let largest = 4 << 20

  /// What errors and partials call it.
  public let name: String
  /// The paths that it reads from the context that it is given, in order.
  public let references: [Reference]
  /// The paths inside `{{#x}}…{{/x}}` that lead there only if `x` is no list or mapping but plainly
  /// true: reason enough to call a name used, but not to call it unknown.
  public let possibleReferences: [Reference]
  let nodes: [Node]
  let escaping: Escaping
  /// Partials that it cannot do without.
  let partials: [(name: String, position: TextPosition)]

  /// Compiles a template.
  ///
  /// - Parameter runtimeRoots: tags that begin with one of these names are left as they are, for
  ///   somebody else to fill in; anywhere else these names are an error.
  public init(
    _ source: String, name: String, escaping: Escaping = .html, runtimeRoots: Set<String> = []
  ) throws(HandlebarsError) {
    guard source.utf8.count <= Self.largest else {
      throw HandlebarsError(
        "The template has more than \(Self.largest) bytes", at: .start, in: name)
    }
    var parser = try Parser(Array(source.utf8), name: name, runtimeRoots: runtimeRoots)
    nodes = try parser.parse()
    references = parser.references
    possibleReferences = parser.possibleReferences
    partials = parser.partials.filter { !parser.inlinePartials.contains($0.name) }
    self.name = name
    self.escaping = escaping
  }
}
