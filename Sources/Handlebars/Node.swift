import Values

/// A piece of a compiled template.
indirect enum Node: Sendable {
  case text([UInt8])
  /// `{{x}}`, or `{{{x}}}` where not escaped.
  case output(Call, isEscaped: Bool)
  case conditional(Call, isNegated: Bool, body: [Node], inverse: [Node])
  case each(Call, names: [String], body: [Node], inverse: [Node])
  case with(Call, names: [String], body: [Node], inverse: [Node])
  /// `{{#x}}…{{/x}}`: `each` for lists, `with` for mappings, `if` for the rest.
  case section(Call, isInverted: Bool, body: [Node], inverse: [Node])
  case partial(
    name: String, context: Argument?, hash: [(String, Argument)], indent: [UInt8], at: TextPosition)
  /// `{{std.customer.name}}`: left as it is for Parlant.
  case verbatim([UInt8])
}

/// A path, literal or helper with what it is given.
struct Call: Sendable {
  /// What is called: nil where the call is one argument alone.
  let helper: Helper?
  let arguments: [Argument]
  let position: TextPosition
}

/// Something that has a value when a template is rendered.
indirect enum Argument: Sendable {
  case literal(Value?)
  case path(Path)
  case call(Call)
}

/// A way to a value.
struct Path: Sendable {
  enum Root: Sendable, Equatable {
    /// The context that many levels up.
    case context(up: Int)
    /// The context that rendering began with.
    case root
    /// `@index`, `@key`, `@first`, `@last`.
    case data(DataVariable)
    /// A block parameter.
    case local(String)
  }

  enum DataVariable: String, Sendable {
    case index, key, first, last
  }

  let root: Root
  let segments: [String]
}
