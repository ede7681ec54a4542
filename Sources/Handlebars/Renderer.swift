import Values

/// Renders a template: a stack of contexts and the output so far.
///
/// The tables of the program are read through pointers, which stay valid while `render` runs.
struct Renderer {
  /// What names lead to inside a block.
  struct Frame {
    let context: Value
    /// The turn of an `each` block; -1 outside of one.
    var index = -1
    var key: String?
    var isLast = false
    var locals: [(name: String, value: Value)] = []
  }

  let code: UnsafeBufferPointer<Program.Instruction>
  let arguments: UnsafeBufferPointer<Program.Argument>
  let names: UnsafeBufferPointer<String>
  private let bytes: UnsafeBufferPointer<UInt8>
  let set: TemplateSet
  let limits: TemplateSet.Limits
  /// How many bytes the output may come to have.
  private let end: Int
  var output: [UInt8]
  var frames: [Frame]
  var budget: Budget
  /// Turns of all `each` blocks so far.
  var turns = 0
  /// Blocks and partials that are open, and of these the partials.
  private var nesting = 0
  var depth = 0
  /// The template that is being rendered.
  var entry: TemplateSet.Entry
  /// The inline partials in force; the last of a name counts.
  var inlinePartials: [(name: String, body: TemplateBody)] = []
  /// What `{{> @partial-block}}` stands for in the partials that are open; and of these the one in
  /// force, or -1.
  var partialBlocks: [(body: TemplateBody, outer: Int)] = []
  var partialBlock = -1

  /// Code and the template that it belongs to.
  struct TemplateBody {
    let code: Program.Span
    let entry: TemplateSet.Entry
  }

  /// Renders a template of a set; gives the error where it cannot go on, and then leaves the output
  /// as it was.
  static func render(
    _ entry: TemplateSet.Entry, of set: TemplateSet, _ data: Value, _ limits: TemplateSet.Limits,
    into output: inout [UInt8]
  ) -> HandlebarsError? {
    let program = set.program
    let start = output.count
    return program.code.withUnsafeBufferPointer { code -> HandlebarsError? in
      program.arguments.withUnsafeBufferPointer { arguments -> HandlebarsError? in
        program.names.withUnsafeBufferPointer { names -> HandlebarsError? in
          program.bytes.withUnsafeBufferPointer { bytes -> HandlebarsError? in
            var renderer = Renderer(
              code: code, arguments: arguments, names: names, bytes: bytes, set: set,
              limits: limits, start: start, data: data, entry: entry)
            swap(&renderer.output, &output)
            defer { swap(&renderer.output, &output) }
            do throws(HandlebarsError) {
              try renderer.render(entry.code)
              return nil
            } catch {
              renderer.output.removeLast(max(0, renderer.output.count - start))
              return error
            }
          }
        }
      }
    }
  }

  private init(
    code: UnsafeBufferPointer<Program.Instruction>,
    arguments: UnsafeBufferPointer<Program.Argument>, names: UnsafeBufferPointer<String>,
    bytes: UnsafeBufferPointer<UInt8>, set: TemplateSet, limits: TemplateSet.Limits, start: Int,
    data: Value, entry: TemplateSet.Entry
  ) {
    self.code = code
    self.arguments = arguments
    self.names = names
    self.bytes = bytes
    self.set = set
    self.limits = limits
    let (end, isBeyond) = start.addingReportingOverflow(limits.bytes)
    self.end = isBeyond ? .max : end
    output = []
    frames = [Frame(context: data)]
    budget = Budget(steps: limits.steps, bytes: limits.bytes)
    self.entry = entry
  }

  mutating func render(_ span: Program.Span) throws(HandlebarsError) {
    nesting += 1
    budget.spend(Int(span.count) + 1)
    guard nesting <= limits.nesting else {
      throw error("Blocks and partials are more than \(limits.nesting) deep")
    }
    let inlinePartials = self.inlinePartials.count
    for index in span.range {
      try render(code[index])
      guard output.count <= end else { throw tooLong }
      guard !budget.isSpent else { throw error("It takes more than \(limits.steps) steps") }
    }
    if self.inlinePartials.count > inlinePartials {
      self.inlinePartials.removeLast(self.inlinePartials.count - inlinePartials)
    }
    nesting -= 1
  }

  private mutating func render(_ instruction: Program.Instruction) throws(HandlebarsError) {
    switch instruction {
    case .text(let span):
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[span.range]))
    case .output(let argument, let isEscaped): write(value(of: argument), isEscaped: isEscaped)
    case .block(let kind, let argument, let names, let body, let inverse):
      let value = value(of: argument)
      switch kind {
      case .if: try render(value.isTruthy ? body : inverse)
      case .unless: try render(value.isTruthy ? inverse : body)
      case .each: try each(value, names, body, inverse)
      case .with: try with(value, names, body, inverse)
      case .section: try section(value, names, body, inverse)
      }
    case .partial(let index): try partial(set.program.partials[Int(index)])
    case .inlinePartial(let index): define(set.program.inlinePartials[Int(index)])
    }
  }

  private mutating func write(_ value: Value?, isEscaped: Bool) {
    switch value {
    case .string(let string): write(string, isEscaped: isEscaped)
    case .array: write(value.text, isEscaped: isEscaped)
    default: output.append(contentsOf: value.text.utf8)
    }
  }

  private mutating func write(_ text: String, isEscaped: Bool) {
    if isEscaped {
      entry.escaping.append(text, to: &output)
    } else {
      output.append(contentsOf: text.utf8)
    }
  }

  /// Whether there is room for so many more bytes.
  func hasRoom(for count: Int) -> Bool { count <= end - output.count }

  var tooLong: HandlebarsError { error("More than \(limits.bytes) bytes come out") }

  func error(_ message: String, at position: TextPosition = .start) -> HandlebarsError {
    HandlebarsError(message, at: position, in: entry.name)
  }
}
