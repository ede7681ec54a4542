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

    static let empty = Span(start: 0, count: 0)

    var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
  }

  enum Instruction: Sendable {
    /// Bytes as they are.
    case text(Span)
    case output(Int32, isEscaped: Bool)
    case block(Block.Kind, Int32, names: Span, body: Span, inverse: Span)
    /// A place among the partials.
    case partial(Int32)
    /// A place among the inline partials.
    case inlinePartial(Int32)
  }

  enum Argument: Sendable {
    case literal(Int32)
    case context(up: Int32, Span)
    case root(Span)
    case local(Int32, Span)
    case data(Path.DataVariable, up: Int32)
    case call(Helper, Span)
  }

  struct Partial: Sendable {
    enum Name: Sendable {
      case fixed(String)
      case computed(Int32)
      case block
    }

    let name: Name
    let context: Int32?
    let hash: [(key: String, argument: Int32)]
    let indent: [UInt8]
    let body: Span?
    let position: TextPosition
  }

  struct InlinePartial: Sendable {
    let name: String
    let body: Span
  }

  private(set) var code: [Instruction] = []
  private(set) var arguments: [Argument] = []
  /// Path segments and block parameters.
  private(set) var names: [String] = []
  private(set) var literals: [Value?] = []
  private(set) var bytes: [UInt8] = []
  private(set) var partials: [Partial] = []
  private(set) var inlinePartials: [InlinePartial] = []

  /// Adds nodes, those inside them first; a template's own come to stand together.
  ///
  /// Inline partials come before the rest, since they hold wherever in a block they are written.
  mutating func add(_ nodes: [Node]) -> Span {
    var instructions = nodes.filter(\.isInlinePartial).map { instruction($0) }
    for node in nodes where !node.isInlinePartial { instructions.append(instruction(node)) }
    let span = Span(start: Int32(code.count), count: Int32(instructions.count))
    code += instructions
    return span
  }

  private mutating func instruction(_ node: Node) -> Instruction {
    switch node {
    case .text(let text):
      let span = Span(start: Int32(bytes.count), count: Int32(text.count))
      bytes += text
      return .text(span)
    case .output(let argument, let isEscaped):
      return .output(add(argument), isEscaped: isEscaped)
    case .block(let block):
      return .block(
        block.kind, add(block.argument), names: add(block.names), body: add(block.body),
        inverse: add(block.inverse))
    case .partial(let call):
      let partial = partial(call)
      partials.append(partial)
      return .partial(Int32(partials.count - 1))
    case .inlinePartial(let name, let body):
      let partial = InlinePartial(name: name, body: add(body))
      inlinePartials.append(partial)
      return .inlinePartial(Int32(inlinePartials.count - 1))
    }
  }

  private mutating func partial(_ call: PartialCall) -> Partial {
    let name: Partial.Name =
      switch call.name {
      case .fixed(let name): .fixed(name)
      case .computed(let argument): .computed(add(argument))
      case .block: .block
      }
    return Partial(
      name: name, context: call.context.map { add($0) },
      hash: call.hash.map { ($0.key, add($0.value)) }, indent: call.indent,
      body: call.body.map { add($0) }, position: call.position)
  }

  private mutating func add(_ argument: Handlebars.Argument) -> Int32 {
    let argument = self.argument(argument)
    arguments.append(argument)
    return Int32(arguments.count - 1)
  }

  private mutating func argument(_ argument: Handlebars.Argument) -> Argument {
    switch argument {
    case .literal(let value):
      literals.append(value)
      return .literal(Int32(literals.count - 1))
    case .path(let path): return self.argument(path)
    case .call(let helper, let given):
      // A call's arguments come to stand together.
      let given = given.map { self.argument($0) }
      let span = Span(start: Int32(arguments.count), count: Int32(given.count))
      arguments += given
      return .call(helper, span)
    }
  }

  private mutating func argument(_ path: Path) -> Argument {
    let segments = add(path.segments)
    switch path.root {
    case .context(let up): return .context(up: Int32(up), segments)
    case .root: return .root(segments)
    case .data(let variable, let up): return .data(variable, up: Int32(up))
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
