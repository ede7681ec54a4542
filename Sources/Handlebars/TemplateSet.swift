public import Values

/// Compiled templates that take each other in as partials, by name.
public struct TemplateSet: Sendable {
  /// A template's place in the program.
  struct Entry: Sendable {
    let name: String
    let code: Program.Span
    let escaping: Escaping
  }

  /// How far rendering may go.
  public struct Limits: Sendable {
    /// Partials inside partials.
    public var depth = 64
    /// Bytes of output.
    public var bytes = 16 << 20
    /// Turns of all `each` blocks together.
    public var turns = 1 << 20
    /// Blocks and partials inside each other, as they are while rendering.
    public var nesting = 256
    /// Tags and texts that are gone through, and what helpers do: a step is a few nanoseconds.
    public var steps = 1 << 24

    /// Creates limits that no honest page comes near.
    public init() {}
  }

  private(set) var program = Program()
  private(set) var entries: [String: Entry] = [:]
  private var partials: [(template: String, name: String, position: TextPosition)] = []

  /// Creates an empty set.
  public init() {}

  /// Adds a template, in place of one with the same name.
  public mutating func add(_ template: HandlebarsTemplate) {
    partials.removeAll { $0.template == template.name }
    partials += template.partials.map { (template.name, $0.name, $0.position) }
    entries[template.name] = Entry(
      name: template.name, code: program.add(template.nodes), escaping: template.escaping)
  }

  /// Partials that templates name and the set does not have, each with the template that names it.
  public var missingPartials: [(template: String, error: HandlebarsError)] {
    partials.filter { entries[$0.name] == nil }.map { partial in
      let message = "There is no partial '\(partial.name)'"
      return (
        partial.template, HandlebarsError(message, at: partial.position, in: partial.template)
      )
    }
  }

  /// Adds what a template makes of data to the output.
  ///
  /// Throws where there is no such template or partial, or a limit is met.
  public func render(
    _ name: String, _ data: Value, limits: Limits = Limits(), into output: inout [UInt8]
  ) throws(HandlebarsError) {
    guard let entry = entries[name] else {
      throw HandlebarsError("There is no template '\(name)'", at: .start, in: name)
    }
    var written: [UInt8] = []
    swap(&written, &output)
    defer { swap(&written, &output) }
    let result = Renderer.render(entry, of: self, data, limits, into: &written)
    if let result { throw result }
  }
}
