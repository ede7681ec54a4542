import Values

extension Renderer {
  mutating func partial(_ partial: Program.Partial) throws(HandlebarsError) {
    let caller = TemplateBody(code: partial.body ?? .empty, entry: entry)
    guard let (body, outer) = body(of: partial) ?? (partial.body.map { _ in (caller, nil) }) else {
      throw error("There is no partial '\(name(of: partial))'", at: partial.position)
    }
    guard depth < limits.depth else {
      throw error("Partials are more than \(limits.depth) deep", at: partial.position)
    }
    depth += 1
    let (inlines, blocks, block) = (inlinePartials.count, partialBlocks.count, partialBlock)
    if let outer { partialBlock = outer }
    if partial.body != nil {
      defineInlinePartials(of: caller.code)
      partialBlocks.append((caller, block))
      partialBlock = blocks
    }
    try render(body, in: context(of: partial), indent: partial.indent)
    inlinePartials.removeLast(inlinePartials.count - inlines)
    partialBlocks.removeLast(partialBlocks.count - blocks)
    partialBlock = block
    entry = caller.entry
    depth -= 1
  }

  /// Has an inline partial hold until the block it is in ends.
  mutating func define(_ partial: Program.InlinePartial) {
    inlinePartials.append((partial.name, TemplateBody(code: partial.body, entry: entry)))
  }

  /// Those right inside a block that calls a partial hold in the partial.
  private mutating func defineInlinePartials(of span: Program.Span) {
    for index in span.range {
      guard case .inlinePartial(let partial) = code[index] else { return }
      define(set.program.inlinePartials[Int(partial)])
    }
  }

  /// What a partial consists of; for `@partial-block` with the block that is in force inside it.
  private mutating func body(of partial: Program.Partial) -> (TemplateBody, outer: Int?)? {
    if case .block = partial.name {
      guard partialBlocks.indices.contains(partialBlock) else { return nil }
      let block = partialBlocks[partialBlock]
      return (block.body, block.outer)
    }
    let name = name(of: partial)
    if let inline = inlinePartials.last(where: { $0.name == name }) { return (inline.body, nil) }
    return set.entries[name].map { (TemplateBody(code: $0.code, entry: $0), nil) }
  }

  private mutating func name(of partial: Program.Partial) -> String {
    switch partial.name {
    case .fixed(let name): name
    case .computed(let argument): value(of: argument).text
    case .block: "@partial-block"
    }
  }

  /// The context that a call makes for its partial; nil where it is the caller's.
  private mutating func context(of partial: Program.Partial) -> Value? {
    let context = partial.context.map { value(of: $0) ?? .null }
    guard !partial.hash.isEmpty else { return context }
    var object = (context ?? self.context(up: 0) ?? .null).object ?? Object()
    for (key, argument) in partial.hash { object[key] = value(of: argument) ?? .null }
    return .object(object)
  }

  /// A partial alone on its line has its own lines moved in as far.
  private mutating func render(
    _ body: TemplateBody, in context: Value?, indent: [UInt8]
  ) throws(HandlebarsError) {
    let start = output.count
    entry = body.entry
    if let context { frames.append(Frame(context: context)) }
    try render(body.code)
    if context != nil { frames.removeLast() }
    if !indent.isEmpty { try moveIn(from: start, by: indent) }
  }

  private mutating func moveIn(from start: Int, by indent: [UInt8]) throws(HandlebarsError) {
    let lines = output[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (added, isTooMuch) = lines.count.multipliedReportingOverflow(by: indent.count)
    guard !isTooMuch, hasRoom(for: added) else { throw tooLong }
    budget.spend((output.count - start) / 16)
    var moved: [UInt8] = []
    moved.reserveCapacity(output.count - start + added)
    for (index, line) in lines.enumerated() {
      if index > 0 { moved.append(UInt8(ascii: "\n")) }
      if index < lines.count - 1 || !line.isEmpty { moved += indent }
      moved += line
    }
    output.replaceSubrange(start..., with: moved)
  }
}
