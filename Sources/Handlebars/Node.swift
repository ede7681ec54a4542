import Values

/// A piece of a compiled template.
indirect enum Node: Sendable {
  case text([UInt8])
  /// `{{x}}`, or `{{{x}}}` where not escaped.
  case output(Argument, isEscaped: Bool)
  case block(Block)
  case partial(PartialCall)
  /// `{{#*inline "name"}}`.
  case inlinePartial(name: String, body: [Node])

  var isInlinePartial: Bool { if case .inlinePartial = self { true } else { false } }
}

/// A block with what is rendered for it; `{{^x}}` has its parts exchanged.
struct Block: Sendable {
  enum Kind: Sendable {
    case `if`, unless, each, with
    /// `{{#x}}…{{/x}}`: `each` for lists, `with` for anything else that is there.
    case section
  }

  let kind: Kind
  let argument: Argument
  /// Block parameters.
  let names: [String]
  let body: [Node]
  let inverse: [Node]
}

/// `{{> name context key=value}}`, or `{{#> name …}}` with a body.
struct PartialCall: Sendable {
  enum Name: Sendable {
    case fixed(String)
    /// `{{> (lookup …)}}`.
    case computed(Argument)
    /// `{{> @partial-block}}`.
    case block
  }

  let name: Name
  let context: Argument?
  let hash: [(key: String, value: Argument)]
  let indent: [UInt8]
  /// What a block holds: rendered where there is no such partial, or by `{{> @partial-block}}`.
  var body: [Node]?
  let position: TextPosition
}

/// Something that has a value when a template is rendered.
indirect enum Argument: Sendable {
  case literal(Value?)
  case path(Path)
  case call(Helper, [Argument])
}

/// A way to a value.
struct Path: Sendable {
  enum Root: Sendable {
    /// The context that many levels up.
    case context(up: Int)
    /// The context that rendering began with.
    case root
    /// `@index`, or `@../index` one level up.
    case data(DataVariable, up: Int)
    /// A block parameter.
    case local(String)
  }

  enum DataVariable: String, Sendable, CaseIterable {
    case index, key, first, last
  }

  let root: Root
  let segments: [String]
}
