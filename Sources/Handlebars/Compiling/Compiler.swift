import Diagnostics
import Values

/// Makes a program of a template's statements: finds out what names mean.
struct Compiler {
  /// What holds for the whole template.
  struct Template {
    let name: String
    let source: [UInt8]
    let places: PlaceTable
    let runtimeRoots: Set<String>
    let isStrict: Bool
  }

  let template: Template
  var program = Program()
  var references: [Reference] = []
  var possibleReferences: [Reference] = []
  var translations: [TranslationUse] = []
  var warnings: [HandlebarsError] = []
  /// Partials that must be there, by name.
  private(set) var partials: [(name: String, position: TextPosition)] = []
  private var inlineNames: Set<String> = []
  private var emptyBody: Int32 = -1

  init(_ template: Template) { self.template = template }

  /// Compiles the whole template; gives its body's place.
  mutating func compile(_ body: Body) throws(HandlebarsError) -> Int32 {
    let index = try self.body(body, Scope())
    partials.removeAll { inlineNames.contains($0.name) }
    return index
  }

  // MARK: - Statements

  /// Adds a body, those inside it first; its own instructions come to stand together.
  private mutating func body(_ body: Body?, _ scope: Scope) throws(HandlebarsError) -> Int32 {
    guard let body, !body.statements.isEmpty else {
      if emptyBody < 0 {
        emptyBody = add(Program.Body(code: .empty, inlines: .empty, hasNames: false))
      }
      return emptyBody
    }
    var code: [Program.Instruction] = []
    var places: [TextPosition] = []
    var inlines: [Program.InlinePartial] = []
    for statement in body.statements {
      if case .block(let block) = statement, block.kind == .decorator {
        inlines.append(try inline(block, scope))
      } else if let (instruction, offset) = try instruction(statement, scope) {
        code.append(instruction)
        places.append(place(offset))
      }
    }
    let codeSpan = Program.Span(start: Int32(program.code.count), count: Int32(code.count))
    let inlineSpan = Program.Span(
      start: Int32(program.inlines.count), count: Int32(inlines.count))
    program.code += code
    program.places += places
    program.inlines += inlines
    return add(
      Program.Body(code: codeSpan, inlines: inlineSpan, hasNames: !body.names.isEmpty))
  }

  private mutating func add(_ body: Program.Body) -> Int32 {
    program.bodies.append(body)
    return Int32(program.bodies.count - 1)
  }

  private mutating func instruction(
    _ statement: Statement, _ scope: Scope
  ) throws(HandlebarsError) -> (Program.Instruction, Int)? {
    switch statement {
    case .comment: return nil
    case .content(let content):
      if content.value.isEmpty { return nil }
      return (.text(text(content.value)), content.value.lowerBound)
    case .runtime(let range, let isEscaped, _):
      let start = text(isEscaped ? "{{" : "{{{")
      _ = text(range)
      let end = text(isEscaped ? "}}" : "}}}")
      let count = end.start + end.count - start.start
      return (.text(Program.Span(start: start.start, count: count)), range.lowerBound)
    case .output(let output):
      return (try instruction(output, scope), output.call.range.lowerBound)
    case .block(let block):
      let offset = block.call.range.lowerBound
      if block.kind == .partial {
        return (try partial(block.call, block.body, indent: [], scope), offset)
      }
      return (try instruction(block, scope), offset)
    case .partial(let partial):
      let indent = Array(template.source[partial.indent])
      return (
        try self.partial(partial.call, nil, indent: indent, scope), partial.call.range.lowerBound
      )
    }
  }

  private mutating func text(_ range: Range<Int>) -> Program.Span {
    let span = Program.Span(start: Int32(program.bytes.count), count: Int32(range.count))
    program.bytes += template.source[range]
    return span
  }

  private mutating func text(_ text: StaticString) -> Program.Span {
    let span = Program.Span(
      start: Int32(program.bytes.count), count: Int32(text.utf8CodeUnitCount))
    text.withUTF8Buffer { program.bytes += $0 }
    return span
  }

  private mutating func instruction(
    _ output: Output, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    switch try meaning(of: output.call, scope) {
    case .builtIn(.log): return .log(try helper(.log, output.call, scope))
    case .builtIn(.lookup):
      return .output(try helper(.lookup, output.call, scope), isEscaped: output.isEscaped)
    case .builtIn(let block):
      let name = block.rawValue
      throw error(
        "'\(name)' is a block", output.call, help: "Write {{#\(name) …}}…{{/\(name)}}")
    case .helper(let helper):
      return .output(try self.helper(helper, output.call, scope), isEscaped: output.isEscaped)
    case .path(let path):
      return .output(shown(try argument(path, scope, .whole)), isEscaped: output.isEscaped)
    }
  }

  // MARK: - Blocks

  private mutating func instruction(
    _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    switch try meaning(of: block.call, scope) {
    case .builtIn(.log): return .log(try helper(.log, block.call, scope))
    case .builtIn(.lookup):
      return .output(try helper(.lookup, block.call, scope), isEscaped: false)
    case .builtIn(let kind): return try builtInBlock(kind, block, scope)
    case .helper(let helper):
      let argument = try self.helper(helper, block.call, scope)
      return try section(argument, block, scope)
    case .path(let path):
      return try section(shown(try argument(path, scope, .whole)), block, scope)
    }
  }

  private mutating func builtInBlock(
    _ kind: BuiltIn, _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    let name = kind.rawValue
    guard block.call.arguments.count == 1 else {
      let extra = block.call.arguments.dropFirst().first
      throw HandlebarsError(
        "'\(name)' takes one argument", at: place((extra ?? block.call.name).range.lowerBound),
        in: template.name)
    }
    let value = block.call.arguments[0]
    var argument = shown(try argument(value, scope))
    for (key, range, value) in block.call.hash {
      let index = try self.argument(value, scope)
      if key == "includeZero", kind == .if || kind == .unless {
        argument = add(.call(.isThere, add([program.arguments[Int(argument)], program.arguments[Int(index)]]), .empty))
      } else {
        let help = nearest(to: key, among: ["includeZero"]).map { "Did you mean '\($0)'?" }
        warn("'\(name)' takes no notice of '\(key)='", range, help: help)
      }
    }
    let isIteration = kind == .each
    let isSame = kind == .if || kind == .unless || (kind == .with && value.isContext)
    let names = block.body?.names ?? []
    let inner = scope.inside(isSame ? .same : .own, names, given: isIteration ? 2 : kind == .with ? 1 : 0)
    let inverseScope = scope.inside(.same, block.inverse?.names ?? [], given: 0)
    let body = try self.body(block.body, inner)
    let inverse = try self.body(block.inverse, inverseScope)
    switch kind {
    case .unless: return .condition(argument, body: inverse, inverse: body)
    case .each: return .each(argument, body: body, inverse: inverse)
    case .with: return .with(argument, body: body, inverse: inverse)
    default: return .condition(argument, body: body, inverse: inverse)
    }
  }

  /// A value that is shown or tested, for which `@partial-block` is the block's text.
  private mutating func shown(_ argument: Int32) -> Int32 {
    if case .data(.partialBlock, let up, let names) = program.arguments[Int(argument)] {
      program.arguments[Int(argument)] = .data(.partialBlockText, up: up, names)
    }
    return argument
  }

  private mutating func section(
    _ argument: Int32, _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    let inner = scope.inside(.perhapsOwn, block.body?.names ?? [], given: 2)
    let inverseScope = scope.inside(.same, block.inverse?.names ?? [], given: 0)
    let body = try self.body(block.body, inner)
    return .section(argument, body: body, inverse: try self.body(block.inverse, inverseScope))
  }

  // MARK: - Partials

  private mutating func partial(
    _ call: Call, _ block: Body?, indent: [UInt8], _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    let name: Program.Partial.Name
    if case .call = call.name {
      name = .computed(try argument(call.name, scope))
    } else if call.name.original == "@partial-block" {
      name = .block
    } else {
      name = .fixed(call.name.original)
    }
    guard call.arguments.count <= 1 else {
      throw error("A partial takes one context", call.arguments[1].range.lowerBound)
    }
    let context = try call.arguments.first.map { (value) throws(HandlebarsError) in
      try argument(value, scope)
    }
    let hash = try hash(call, scope)
    let body = try block.map { (block) throws(HandlebarsError) in try self.body(block, scope) }
    if case .fixed(let name) = name, body == nil {
      partials.append((name, place(call.range.lowerBound)))
    }
    program.partials.append(
      Program.Partial(
        name: name, context: context, hash: hash, hasHash: !call.hash.isEmpty, indent: indent,
        body: body))
    return .partial(Int32(program.partials.count - 1))
  }

  private mutating func inline(
    _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.InlinePartial {
    guard block.call.arguments.count == 1 else {
      throw error("An inline partial needs a name", block.call.range.lowerBound)
    }
    if case .string(let name, _) = block.call.arguments[0] { inlineNames.insert(name) }
    let name = try argument(block.call.arguments[0], scope)
    return Program.InlinePartial(name: name, body: try body(block.body, scope))
  }

  // MARK: - Places

  func place(_ offset: Int) -> TextPosition { template.places[offset] }

  mutating func warn(_ message: String, _ range: Range<Int>, help: String? = nil) {
    warnings.append(error(message, range.lowerBound, help: help))
  }

  func error(_ message: String, _ call: Call, help: String? = nil) -> HandlebarsError {
    error(message, call.name.range.lowerBound, help: help)
  }

  func error(_ message: String, _ offset: Int, help: String? = nil) -> HandlebarsError {
    HandlebarsError(message, at: place(offset), in: template.name, help: help)
  }
}

extension Expression {
  /// Whether it is `this` or `.`.
  fileprivate var isContext: Bool {
    if case .path(let path) = self { path.depth == 0 && path.parts.isEmpty } else { false }
  }
}
