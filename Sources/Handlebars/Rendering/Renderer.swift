import Values

/// Renders a template: contexts, data variables and block parameters, and the output so far.
///
/// The tables of the program are read through pointers, which stay valid while `render` runs. What is
/// in force lies on stacks whose items point to the ones around them, so that a partial's block can
/// be rendered with what was in force where it is written.
struct Renderer: ~Copyable {
  /// A context, and the place of the one around it; -1 for none.
  struct Frame {
    var context: Value
    let parent: Int
    /// Whether the context is not even null.
    var isUndefined = false
  }

  /// The block parameters of a block.
  struct Locals {
    var item: Value
    var key: Value?
    let parent: Int
  }

  /// `@index` and what goes with it.
  struct Data {
    let parent: Int
    /// The turn of an `each` block; -1 outside of one.
    var index = -1
    var key: String?
    var isLast = false
    /// The block that `@partial-block` stands for; -1 for none.
    var block = -1
    /// Whether there is `@root`.
    var hasRoot = true
  }

  /// A body with what was in force where it is written.
  struct Closure {
    let body: Int32
    let activation: Int
    let frame: Int
    let locals: Int
    /// What `@partial-block` stands for in a partial's block.
    var block = -1
  }

  /// An inline partial, and the place of the one that was defined before; -1 for none.
  struct Inline {
    let name: String
    let closure: Closure
    let parent: Int
  }

  /// A template that is being rendered, and the inline partials that it sees.
  struct Activation {
    let entry: TemplateSet.Entry
    var inlines: Int
  }

  let tables: Tables
  let templates: TemplateSet
  let settings: TemplateSet.Settings
  var limits: TemplateSet.Limits { settings.limits }
  /// How many bytes the output may come to have.
  var end: Int { limits.bytes }
  var output = OutputBuffer()
  var budget: Budget
  var notes: [RenderNote] = []
  /// What has gone wrong where nothing can be thrown.
  var failure: HandlebarsError?
  /// The instruction that is being carried out.
  var instruction = 0

  var frames: [Frame] = []
  var frame = -1
  var locals: [Locals] = []
  var local = -1
  var data: [Data] = []
  var datum = -1
  var blocks: [Closure] = []
  var inlines: [Inline] = []
  var activations: [Activation] = []
  var activation = -1
  var escaping = Escaping.none

  /// Turns of all `each` blocks so far.
  var turns = 0
  /// Blocks and partials that are open, and of these the partials.
  var nesting = 0
  var depth = 0
  /// The locale at hand, once asked for, and the last that a helper named, with its tag.
  var locale: Locale?
  var namedLocale: (tag: String, locale: Locale)?

  /// Renders a template of a set; gives the error where it cannot go on, and then adds nothing to
  /// the output.
  static func render(
    _ entry: TemplateSet.Entry, of set: TemplateSet, _ data: Value,
    _ settings: TemplateSet.Settings, into output: inout [UInt8], notes: inout [RenderNote]
  ) -> HandlebarsError? {
    Tables.with(set.program) { tables -> HandlebarsError? in
      var renderer = Renderer(tables, set, settings)
      defer { notes += renderer.notes }
      do throws(HandlebarsError) {
        try renderer.render(entry, data)
        output.append(contentsOf: renderer.output.bytes)
        return nil
      } catch {
        return error
      }
    }
  }

  private init(
    _ tables: Tables, _ set: TemplateSet, _ settings: TemplateSet.Settings
  ) {
    self.tables = tables
    templates = set
    self.settings = settings
    budget = Budget(steps: settings.limits.steps, bytes: settings.limits.bytes)
  }

  private mutating func render(
    _ entry: TemplateSet.Entry, _ context: Value
  ) throws(HandlebarsError) {
    data.append(Data(parent: -1))
    datum = 0
    activations.append(Activation(entry: entry, inlines: -1))
    activation = 0
    escaping = entry.escaping
    frames.append(Frame(context: context, parent: -1))
    frame = 0
    try render(entry.body, outer: -1)
    if let failure { throw failure }
  }

  // MARK: - Instructions

  /// Renders a body.
  ///
  /// - Parameter outer: the place of the context in force around it, from which the inline partials
  ///   of the body count levels.
  mutating func render(_ index: Int32, outer: Int) throws(HandlebarsError) {
    let body = tables.bodies[Int(index)]
    guard body.inlines.count > 0 else { return try carryOut(body.code) }
    let (inForce, count) = (activations[activation].inlines, inlines.count)
    activations[activation].inlines = define(body.inlines, after: inForce, outer: outer)
    try carryOut(body.code)
    activations[activation].inlines = inForce
    inlines.removeLast(inlines.count - count)
  }

  private mutating func carryOut(_ span: Program.Span) throws(HandlebarsError) {
    nesting += 1
    budget.spend(Int(span.count) + 1)
    guard nesting <= limits.nesting else {
      throw error("Blocks and partials are more than \(limits.nesting) deep")
    }
    for index in span.range {
      instruction = index
      try carryOut(tables.code[index])
      if output.count > end || budget.isSpent { throw excess }
    }
    nesting -= 1
  }

  @inline(__always)
  private mutating func carryOut(
    _ instruction: Program.Instruction
  ) throws(HandlebarsError) {
    switch instruction {
    case .text(let span):
      output.append(UnsafeBufferPointer(rebasing: tables.bytes[span.range]))
    case .output(let argument, let isEscaped): write(argument, isEscaped: isEscaped)
    case .condition(let argument, let body, let inverse):
      try renderHere(isTruthy(argument) ? body : inverse)
    case .each(let argument, let body, let inverse):
      try each(value(of: argument), body, inverse)
    case .with(let argument, let body, let inverse):
      try with(value(of: argument), body, inverse)
    case .section(let argument, let body, let inverse):
      try section(value(of: argument), body, inverse)
    case .log(let argument): _ = value(of: argument)
    case .partial(let index): try partial(tables.partials[Int(index)])
    }
  }
}
