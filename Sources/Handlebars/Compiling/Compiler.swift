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
  var partials: [(name: String, position: TextPosition)] = []
  var inlineNames: Set<String> = []
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
  mutating func body(_ body: Body?, _ scope: Scope) throws(HandlebarsError) -> Int32 {
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
