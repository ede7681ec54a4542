import Values

/// The compiled templates of a set, laid out flat.
///
/// Instructions and arguments are plain numbers that point into tables, so that rendering them counts
/// no references: two cores that count references of the same nodes slow each other down.
struct Program: Sendable {
  /// A stretch of one of the tables.
  struct Span: Sendable {
    let start: Int32
    let count: Int32
  }

  enum Instruction: Sendable {
    /// Bytes as they are.
    case text(Span)
    case output(Int32, isEscaped: Bool)
    case conditional(Int32, isNegated: Bool, body: Span, inverse: Span)
    case each(Int32, names: Span, body: Span, inverse: Span)
    case with(Int32, names: Span, body: Span, inverse: Span)
    case section(Int32, isInverted: Bool, body: Span, inverse: Span)
    /// The name's place among the names; the context, or -1; key and argument by turns.
    case partial(Int32)
  }

  enum Argument: Sendable {
    case literal(Int32)
    case context(up: Int32, Span)
    case root(Span)
    case local(Int32, Span)
    case data(Path.DataVariable)
    case call(Helper, Span)
  }

  struct Partial: Sendable {
    let name: String
    let context: Int32?
    let hash: [(key: String, argument: Int32)]
    let indent: [UInt8]
    let position: TextPosition
  }

  private(set) var code: [Instruction] = []
  private(set) var arguments: [Argument] = []
  /// Path segments and block parameters.
  private(set) var names: [String] = []
  private(set) var literals: [Value?] = []
  private(set) var bytes: [UInt8] = []
  private(set) var partials: [Partial] = []

  /// Adds nodes, those inside them first; a template's own come to stand together.
  mutating func add(_ nodes: [Node]) -> Span {
    let instructions = nodes.map { instruction($0) }
    let span = Span(start: Int32(code.count), count: Int32(instructions.count))
    code += instructions
    return span
  }

  private mutating func instruction(_ node: Node) -> Instruction {
    switch node {
    case .text(let text), .verbatim(let text):
      let span = Span(start: Int32(bytes.count), count: Int32(text.count))
      bytes += text
      return .text(span)
    case .output(let call, let isEscaped): return .output(add(call), isEscaped: isEscaped)
    case .conditional(let call, let isNegated, let body, let inverse):
      return .conditional(
        add(call), isNegated: isNegated, body: add(body), inverse: add(inverse))
    case .each(let call, let names, let body, let inverse):
      return .each(add(call), names: add(names), body: add(body), inverse: add(inverse))
    case .with(let call, let names, let body, let inverse):
      return .with(add(call), names: add(names), body: add(body), inverse: add(inverse))
    case .section(let call, let isInverted, let body, let inverse):
      return .section(
        add(call), isInverted: isInverted, body: add(body), inverse: add(inverse))
    case .partial(let name, let context, let hash, let indent, let position):
      let partial = Partial(
        name: name, context: context.map { add($0) },
        hash: hash.map { ($0.0, add($0.1)) }, indent: indent, position: position)
      partials.append(partial)
      return .partial(Int32(partials.count - 1))
    }
  }

  private mutating func add(_ call: Call) -> Int32 {
    guard call.helper != nil else { return add(call.arguments[0]) }
    return append(argument(call))
  }

  private mutating func add(_ argument: Handlebars.Argument) -> Int32 {
    append(self.argument(argument))
  }

  private mutating func append(_ argument: Argument) -> Int32 {
    arguments.append(argument)
    return Int32(arguments.count - 1)
  }

  private mutating func argument(_ argument: Handlebars.Argument) -> Argument {
    switch argument {
    case .literal(let value):
      literals.append(value)
      return .literal(Int32(literals.count - 1))
    case .path(let path): return self.argument(path)
    case .call(let call):
      return call.helper == nil ? self.argument(call.arguments[0]) : self.argument(call)
    }
  }

  /// A call's arguments come to stand together.
  private mutating func argument(_ call: Call) -> Argument {
    let given = call.arguments.map { argument($0) }
    let span = Span(start: Int32(arguments.count), count: Int32(given.count))
    arguments += given
    return .call(call.helper ?? .concat, span)
  }

  private mutating func argument(_ path: Path) -> Argument {
    let segments = add(path.segments)
    switch path.root {
    case .context(let up): return .context(up: Int32(up), segments)
    case .root: return .root(segments)
    case .data(let variable): return .data(variable)
    case .local(let name):
      names.append(name)
      return .local(Int32(names.count - 1), segments)
    }
  }

  private mutating func add(_ names: [String]) -> Span {
    let span = Span(start: Int32(self.names.count), count: Int32(names.count))
    self.names += names
    return span
  }
}
