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
  /// The texts that it asks `t` for by plain keys, in order.
  public let translations: [TranslationUse]
  /// What Handlebars lets pass, but is likely a slip: data variables that nothing defines, named
  /// values that a block takes no notice of.
  public let warnings: [HandlebarsError]
  let program: Program
  let body: Int32
  let escaping: Escaping
  /// Partials that it cannot do without.
  let partials: [(name: String, position: TextPosition)]

  /// Compiles a template.
  ///
  /// - Parameters:
  ///   - runtimeRoots: tags that begin with one of these names are left as they are, for somebody else
  ///     to fill in; anywhere else these names are an error.
  ///   - isStrict: whether a path that leads nowhere is an error when it is rendered.
  public init(
    _ source: String, name: String, escaping: Escaping = .html, runtimeRoots: Set<String> = [],
    isStrict: Bool = false
  ) throws(HandlebarsError) {
    guard source.utf8.count <= Self.largest else {
      throw HandlebarsError(
        "The template has more than \(Self.largest) bytes", at: .start, in: name)
    }
    let bytes = Array(source.utf8)
    let places = PlaceTable(bytes)
    var parser = Parser(bytes, name: name, places: places, runtimeRoots: runtimeRoots)
    let statements = try parser.template()
    Whitespace.control(statements, bytes)
    var compiler = Compiler(
      .init(
        name: name, source: bytes, places: places, runtimeRoots: runtimeRoots, isStrict: isStrict))
    body = try compiler.compile(statements)
    program = compiler.program
    references = compiler.references
    possibleReferences = compiler.possibleReferences
    translations = compiler.translations
    warnings = compiler.warnings
    partials = compiler.partials
    self.name = name
    self.escaping = escaping
  }
}
