public import Values

/// Compiled templates that take each other in as partials, by name.
public struct TemplateSet: Sendable {
  private var templates: [String: HandlebarsTemplate] = [:]

  /// How far rendering may go.
  public struct Limits: Sendable {
    /// Partials inside partials.
    public var depth = 64
    /// Bytes of output.
    public var bytes = 16 << 20
    /// Turns of all `each` blocks together.
    public var turns = 1 << 20

    /// Creates limits that no honest page comes near.
    public init() {}
  }

  /// Creates an empty set.
  public init() {}

  /// Adds a template, in place of one with the same name.
  public mutating func add(_ template: HandlebarsTemplate) { templates[template.name] = template }

  /// Partials that templates name and the set does not have, each with the template that names it.
  public var missingPartials: [(template: String, error: HandlebarsError)] {
    templates.values.sorted { $0.name < $1.name }.flatMap { template in
      template.partials.filter { templates[$0.name] == nil }.map { partial in
        (
          template.name,
          HandlebarsError(
            "There is no partial '\(partial.name)'", at: partial.position, in: template.name)
        )
      }
    }
  }

  subscript(name: String) -> HandlebarsTemplate? { templates[name] }

  /// Adds what a template makes of data to the output. Throws where there is no such template or
  /// partial, or a limit is met.
  public func render(
    _ name: String, _ data: Value, limits: Limits = Limits(), into output: inout [UInt8]
  ) throws(HandlebarsError) {
    guard let template = templates[name] else {
      throw HandlebarsError("There is no template '\(name)'", at: .start, in: name)
    }
    var renderer = Renderer(self, data, limits: limits)
    swap(&renderer.output, &output)
    defer { swap(&renderer.output, &output) }
    try renderer.render(template)
  }
}
