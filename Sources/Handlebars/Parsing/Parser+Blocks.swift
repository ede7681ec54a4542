extension Parser {
  mutating func block(_ opening: Token) throws(HandlebarsError) -> Block {
    let isDecorator = opening.sign == UInt8(ascii: "*")
    let (block, names) = try openBlock(isDecorator ? .decorator : .helper, opening)
    block.body = try body(names)
    if isDecorator {
      guard block.call.name.original == "inline" else { throw decoratorError(block.call.name) }
      let token = try peek()
      if token.kind == .inverse || token.kind == .openInverseChain {
        throw error("An inline partial has no '{{else}}'", token)
      }
    } else if let chain = try inverseChain() {
      block.inverse = chain.body
      block.inverseStrip = chain.strip
    }
    try closeBlock(block, opening)
    if let inverse = block.inverse { Self.close(inverse, with: block.closeStrip) }
    return block
  }

  /// `{{^x}}…{{else}}…{{/x}}`.
  mutating func invertedBlock(_ opening: Token) throws(HandlebarsError) -> Block {
    let (block, names) = try openBlock(.helper, opening)
    block.inverse = try body(names)
    let token = try peek()
    if token.kind == .openInverseChain {
      throw error(
        "Only '{{else}}' can stand in a block that begins with '{{^'", token,
        help: "Begin the block with '{{#', or use a block of its own inside '{{else}}'")
    }
    if token.kind == .inverse {
      skipPeeked()
      block.inverseStrip = token.strip
      block.body = try body([])
    }
    try closeBlock(block, opening)
    return block
  }

  private mutating func openBlock(
    _ kind: Block.Kind, _ opening: Token
  ) throws(HandlebarsError) -> (Block, names: [String]) {
    let call = try call(try name(), opening)
    let names = try blockParameters()
    let strip = Strip(open: opening.strip.open, close: try close(.close, opening).strip.close)
    return (Block(kind, call, openStrip: strip), names)
  }

  /// What follows `{{else}}`; with `{{else if x}}` a body with a block of its own.
  private mutating func inverseChain() throws(HandlebarsError) -> (body: Body, strip: Strip)? {
    let token = try peek()
    if token.kind == .inverse {
      skipPeeked()
      return (try body([]), token.strip)
    }
    guard token.kind == .openInverseChain else { return nil }
    skipPeeked()
    begin(token)
    nesting += 1
    let (block, names) = try openBlock(.helper, token)
    block.body = try body(names)
    if let chain = try inverseChain() {
      block.inverse = chain.body
      block.inverseStrip = chain.strip
      block.closeStrip = chain.strip
      Self.close(chain.body, with: chain.strip)
    }
    nesting -= 1
    let body = Body()
    body.statements = [.block(block)]
    body.isChained = true
    return (body, block.openStrip)
  }

  /// The block of an `{{else if x}}` ends where the block around it does.
  private static func close(_ body: Body, with strip: Strip) {
    guard body.isChained, case .block(let block)? = body.statements.first else { return }
    block.closeStrip = strip
  }

  mutating func partialBlock(_ opening: Token) throws(HandlebarsError) -> Block {
    let call = try call(try partialName(), opening)
    let strip = Strip(open: opening.strip.open, close: try close(.close, opening).strip.close)
    let block = Block(.partial, call, openStrip: strip)
    block.body = try body([])
    try closeBlock(block, opening)
    return block
  }

  mutating func rawBlock(_ opening: Token) throws(HandlebarsError) -> Block {
    let call = try call(try name(), opening)
    _ = try close(.closeRawBlock, opening)
    let block = Block(.raw, call, openStrip: Strip())
    let body = Body()
    block.body = body
    var token = try take()
    while token.kind == .content {
      body.statements.append(.content(Content(token.range)))
      token = try take()
    }
    let closing = String(decoding: lexer.source[token.text], as: UTF8.self)
    let place = Expression.string(closing, token.range)
    guard call.name.isClosed(by: place) else {
      throw mismatch(block, closing, token.text.lowerBound, "{{{{")
    }
    return block
  }

  private mutating func closeBlock(
    _ block: Block, _ opening: Token
  ) throws(HandlebarsError) {
    let closing = try take()
    begin(closing)
    let word = block.call.name.original
    let sign = String(
      decoding: lexer.source[(opening.range.lowerBound)..<(opening.range.upperBound)], as: UTF8.self
    )
    guard closing.kind == .openEndBlock else {
      if closing.kind == .inverse || closing.kind == .openInverseChain {
        throw error("Nothing can follow '{{else}}' but the end of the block", closing)
      }
      throw lexer.error(
        "'\(sign)\(word)}}' is never closed", block.call.name.range.lowerBound,
        help: "Add '{{/\(word)}}'")
    }
    let name = try name()
    block.closeStrip = Strip(
      open: closing.strip.open, close: try close(.close, closing).strip.close)
    guard block.call.name.isClosed(by: name) else {
      throw mismatch(block, name.original, name.range.lowerBound, sign)
    }
  }

  private func mismatch(
    _ block: Block, _ closing: String, _ offset: Int, _ sign: String
  ) -> HandlebarsError {
    let word = block.call.name.original
    let (open, close) = block.kind == .raw ? ("{{{{/", "}}}}") : ("{{/", "}}")
    return lexer.error(
      "'\(open)\(closing)\(close)' closes '\(sign)\(word)\(close)'", offset,
      help: "Write '\(open)\(word)\(close)'")
  }
}
