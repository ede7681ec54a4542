import Values

extension Renderer {
  /// What a partial's name leads to.
  private enum Target {
    case template(TemplateSet.Entry)
    case closure(Closure)
  }

  mutating func partial(_ partial: Program.Partial) throws(HandlebarsError) {
    budget.spend(partial.hasHash ? 20 : 4)
    let name = name(of: partial)
    let found = target(of: partial, name)
    let context = context(of: partial)
    let here = Closure(
      body: partial.body ?? -1, activation: activation, frame: frame, locals: local,
      block: data[datum].block)
    let target = found ?? (partial.body.map { _ in .closure(here) })
    guard let target else { throw error("There is no partial '\(name)'") }
    guard depth < limits.depth else {
      throw error("Partials are more than \(limits.depth) deep")
    }
    depth += 1
    let counts = (data.count, inlines.count, blocks.count)
    let (outerDatum, outerInstruction) = (datum, instruction)
    var given = activations[activation].inlines
    if let body = partial.body {
      blocks.append(here)
      data.append(data[datum].inside(datum, block: blocks.count - 1))
      datum = data.count - 1
      given = define(tables.bodies[Int(body)].inlines, after: given, outer: frame)
    }
    let start = output.count
    switch target {
    case .template(let entry): try render(entry, in: context, inlines: given)
    case .closure(let closure):
      // A partial's block, which has its own idea of `@partial-block`; inline partials have not.
      if found == nil || partial.isBlock {
        data.append(data[datum].inside(datum, block: closure.block))
        datum = data.count - 1
      }
      try render(closure, in: context)
    }
    data.removeLast(data.count - counts.0)
    inlines.removeLast(inlines.count - counts.1)
    blocks.removeLast(blocks.count - counts.2)
    (datum, instruction) = (outerDatum, outerInstruction)
    depth -= 1
    if !partial.indent.isEmpty { try moveIn(from: start, by: partial.indent) }
  }

  /// The text of the block that `@partial-block` stands for, rendered with no context.
  mutating func textOfBlock(_ block: Int) -> Value? {
    let closure = blocks[block]
    guard depth < limits.depth else {
      fail(error("Partials are more than \(limits.depth) deep"))
      return nil
    }
    depth += 1
    let (outerDatum, outerInstruction) = (datum, instruction)
    data.append(Data(parent: -1, block: closure.block, hasRoot: false))
    datum = data.count - 1
    let text = text { (renderer) throws(HandlebarsError) in try renderer.render(closure, in: nil) }
    data.removeLast()
    (datum, instruction) = (outerDatum, outerInstruction)
    depth -= 1
    return .string(text)
  }

  // MARK: - What is rendered

  /// Renders a template inside the one at hand.
  mutating func render(
    _ entry: TemplateSet.Entry, in context: Value?, inlines given: Int
  ) throws(HandlebarsError) {
    let (outerFrame, outerLocal, outer) = (frame, local, activation)
    activations.append(Activation(entry: entry, inlines: given))
    activation = activations.count - 1
    escaping = entry.escaping
    frames.append(Frame(context, parent: -1))
    frame = frames.count - 1
    local = -1
    try render(entry.body, outer: -1)
    frames.removeLast()
    activations.removeLast()
    (frame, local, activation) = (outerFrame, outerLocal, outer)
    escaping = activations[outer].entry.escaping
  }

  /// Renders a partial's block or an inline partial.
  private mutating func render(
    _ closure: Closure, in context: Value?
  ) throws(HandlebarsError) {
    let (outerFrame, outerLocal, outer) = (frame, local, activation)
    activation = closure.activation
    escaping = activations[activation].entry.escaping
    local = closure.locals
    let isNew = !isInForce(context, closure.frame)
    if isNew { frames.append(Frame(context, parent: closure.frame)) }
    frame = isNew ? frames.count - 1 : closure.frame
    try render(closure.body, outer: closure.frame)
    if isNew { frames.removeLast() }
    (frame, local, activation) = (outerFrame, outerLocal, outer)
    escaping = activations[outer].entry.escaping
  }

  /// Whether a context is the one of a frame.
  private func isInForce(_ context: Value?, _ frame: Int) -> Bool {
    guard frame >= 0 else { return false }
    guard let context else { return frames[frame].isUndefined }
    return !frames[frame].isUndefined && context.isSame(as: frames[frame].context)
  }

  /// Adds inline partials to those that are in force; gives the place of the last.
  mutating func define(_ span: Program.Span, after last: Int, outer: Int) -> Int {
    var last = last
    for index in span.range {
      let inline = tables.inlines[index]
      let closure = Closure(
        body: inline.body, activation: activation, frame: outer, locals: local)
      let name = text(of: inline.name)
      inlines.append(Inline(name: name, closure: closure, parent: last))
      last = inlines.count - 1
    }
    return last
  }

  // MARK: - Names and contexts

  /// A value as text, paid for.
  private mutating func text(of argument: Int32) -> String {
    let value = value(of: argument)
    budget.spend(value.textSteps)
    return budget.isSpent ? "" : value.text
  }

  private mutating func name(of partial: Program.Partial) -> String {
    switch partial.name {
    case .fixed(let name): name
    case .computed(let argument): text(of: argument)
    case .block: "@partial-block"
    }
  }

  private mutating func target(of partial: Program.Partial, _ name: String) -> Target? {
    if partial.isBlock {
      let block = data[datum].block
      return block >= 0 ? .closure(blocks[block]) : nil
    }
    var index = activations[activation].inlines
    while index >= 0 {
      budget.spend(1)
      if inlines[index].name == name { return .closure(inlines[index].closure) }
      index = inlines[index].parent
    }
    return templates.entries[name].map { .template($0) }
  }

  /// The context that a call makes for its partial.
  private mutating func context(of partial: Program.Partial) -> Value? {
    var context: Value? = frames[frame].isUndefined ? nil : frames[frame].context
    if let argument = partial.context { context = value(of: argument) }
    guard partial.hasHash else { return context }
    budget.spend(context?.costAsObject ?? 1)
    if budget.isSpent { return nil }
    var object = context?.asObject ?? Object()
    for index in partial.hash.range {
      let named = tables.named[index]
      object[tables.names[Int(named.key)].text] = value(of: named.value) ?? .null
    }
    return .object(object)
  }

  // MARK: - Indentation

  /// A partial alone on its line has its own lines moved in as far.
  private mutating func moveIn(from start: Int, by indent: [UInt8]) throws(HandlebarsError) {
    let text = Array(output.bytes[start...])
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (added, isTooMuch) = lines.count.multipliedReportingOverflow(by: indent.count)
    guard !isTooMuch, hasRoom(for: added) else { throw tooLong }
    budget.spend(text.count / 16)
    output.shorten(to: start)
    for (index, line) in lines.enumerated() {
      if index > 0 { output.append(UInt8(ascii: "\n")) }
      if index < lines.count - 1 || !line.isEmpty {
        indent.withUnsafeBufferPointer { output.append($0) }
      }
      line.withUnsafeBufferPointer { output.append($0) }
    }
  }
}

extension Program.Partial {
  fileprivate var isBlock: Bool { if case .block = name { true } else { false } }
}

extension Renderer.Data {
  /// The same inside a partial.
  fileprivate func inside(_ parent: Int, block: Int) -> Renderer.Data {
    Renderer.Data(
      parent: parent, index: index, key: key, isLast: isLast, block: block, hasRoot: hasRoot)
  }
}

extension Renderer.Frame {
  fileprivate init(_ context: Value?, parent: Int) {
    self.init(context: context ?? .null, parent: parent, isUndefined: context.isMissing)
  }
}

extension Value {
  /// What a partial's named values are added to: lists and texts become objects with their indices
  /// as keys, as they do in Handlebars.js.
  fileprivate var asObject: Object {
    switch self {
    case .object(let object): object
    case .array(let items):
      Object(uniqueEntries: items.enumerated().map { Object.Entry(String($0), $1) })
    case .string(let text):
      Object(
        uniqueEntries: text.utf16.enumerated().map { index, unit in
          let character = String(decoding: CollectionOfOne(unit), as: UTF16.self)
          return Object.Entry(String(index), .string(character))
        })
    default: Object()
    }
  }

  fileprivate var costAsObject: Int {
    switch self {
    case .object(let object): object.count / 16 + 1
    case .array(let items): items.count / 4 + 1
    case .string(let text): text.utf8.count + 1
    default: 1
    }
  }
}
