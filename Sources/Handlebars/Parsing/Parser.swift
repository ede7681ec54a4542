/// Makes statements of tokens, by the grammar of Handlebars.js.
struct Parser {
  /// Blocks inside blocks.
  static let deepest = 64
  /// Sub-expressions inside each other.
  static let deepestCall = 32

  var lexer: Lexer
  private var ahead: Token?
  /// What the tag at hand begins with.
  private(set) var opening: Token?
  private let runtimeRoots: Set<String>
  /// Blocks that are open.
  private var nesting = 0
  /// The block parameters in force.
  private var names: [[String]] = []
  var callDepth = 0

  init(_ source: [UInt8], name: String, places: PlaceTable, runtimeRoots: Set<String>) {
    lexer = Lexer(source, name: name, places: places)
    self.runtimeRoots = runtimeRoots
  }

  /// The whole template.
  mutating func template() throws(HandlebarsError) -> Body {
    let body = try body([])
    let token = try peek()
    switch token.kind {
    case .end: return body
    case .openEndBlock:
      _ = try take()
      throw error("'{{/\(try name().original)}}' closes nothing", token)
    default: throw error("'{{else}}' is outside of a block", token)
    }
  }

  // MARK: - Tokens

  mutating func peek() throws(HandlebarsError) -> Token {
    if let ahead { return ahead }
    let token = try lexer.next()
    ahead = token
    return token
  }

  mutating func take() throws(HandlebarsError) -> Token {
    let token = try peek()
    ahead = nil
    return token
  }

  func error(_ message: String, _ token: Token, help: String? = nil) -> HandlebarsError {
    lexer.error(message, token.range.lowerBound, help: help)
  }

  /// The token that ends a tag.
  mutating func close(
    _ kind: Token.Kind, _ opening: Token
  ) throws(HandlebarsError) -> Token {
    let token = try take()
    guard token.kind == kind else { throw unexpected(token, in: opening) }
    return token
  }

  // MARK: - Statements

  /// The statements up to the end, an `else` or a closing tag, which is left to the caller.
  private mutating func body(_ names: [String]) throws(HandlebarsError) -> Body {
    nesting += 1
    guard nesting <= Self.deepest + 1 else {
      throw error("Blocks are more than \(Self.deepest) deep", try peek())
    }
    self.names.append(names)
    let body = Body()
    body.names = names
    while let statement = try statement() { body.statements.append(statement) }
    self.names.removeLast()
    nesting -= 1
    return body
  }

  private mutating func statement() throws(HandlebarsError) -> Statement? {
    let token = try peek()
    switch token.kind {
    case .end, .openEndBlock, .inverse, .openInverseChain: return nil
    default: ahead = nil
    }
    opening = token
    switch token.kind {
    case .content: return .content(Content(token.range))
    case .comment: return .comment(token.strip)
    case .open, .openUnescaped: return try output(token)
    case .openBlock: return .block(try block(token))
    case .openInverse: return .block(try invertedBlock(token))
    case .openPartial:
      let call = try call(try partialName(), token)
      let strip = Strip(open: token.strip.open, close: try close(.close, token).strip.close)
      return .partial(Partial(call, strip: strip))
    case .openPartialBlock: return .block(try partialBlock(token))
    case .openRawBlock: return .block(try rawBlock(token))
    default: throw error("A tag is not expected here", token)
    }
  }

  private mutating func output(_ token: Token) throws(HandlebarsError) -> Statement {
    let isRaw = token.kind == .openUnescaped
    let isEscaped = !isRaw && token.sign != UInt8(ascii: "&")
    if token.sign == UInt8(ascii: "*") {
      throw decoratorError(try call(try name(), token).name)
    }
    if let end = runtimeEnd(isRaw) {
      let start = token.range.upperBound
      let strips = end > start && lexer.source[end - 1] == UInt8(ascii: "~")
      lexer.skipTag(to: end + (isRaw ? 3 : 2))
      return .runtime(
        start..<(strips ? end - 1 : end), isEscaped: isEscaped,
        Strip(open: token.strip.open, close: strips))
    }
    let call = try call(try name(), token)
    let closing = try close(isRaw ? .closeUnescaped : .close, token)
    return .output(
      Output(
        call: call, isEscaped: isEscaped,
        strip: Strip(open: token.strip.open, close: closing.strip.close)))
  }

  /// Where the tag ends that comes next, if it is for somebody else to fill in.
  private func runtimeEnd(_ isRaw: Bool) -> Int? {
    guard !runtimeRoots.isEmpty else { return nil }
    let source = lexer.source
    var start = lexer.position
    while case let length = source.spaceLength(at: start), length > 0 { start += length }
    let name = String(decoding: source[start..<lexer.nameEnd(from: start)], as: UTF8.self)
    guard runtimeRoots.contains(name), !names.contains(where: { $0.contains(name) }) else {
      return nil
    }
    var quote: UInt8?
    var index = start
    while index < source.count {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if source.has(isRaw ? "}}}" : "}}", at: index) {
        return index
      }
      index += 1
    }
    return nil
  }

  func decoratorError(_ name: Expression) -> HandlebarsError {
    let message =
      name.original == "inline"
      ? "'inline' is a block" : "There is no decorator '\(name.original)'"
    return lexer.error(
      message, name.range.lowerBound,
      help: "The only decorator is {{#*inline \"name\"}}…{{/inline}}")
  }

  // MARK: - Blocks

  private mutating func block(_ opening: Token) throws(HandlebarsError) -> Block {
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
  private mutating func invertedBlock(_ opening: Token) throws(HandlebarsError) -> Block {
    let (block, names) = try openBlock(.helper, opening)
    block.inverse = try body(names)
    let token = try peek()
    if token.kind == .openInverseChain {
      throw error(
        "Only '{{else}}' can stand in a block that begins with '{{^'", token,
        help: "Begin the block with '{{#', or use a block of its own inside '{{else}}'")
    }
    if token.kind == .inverse {
      ahead = nil
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
      ahead = nil
      return (try body([]), token.strip)
    }
    guard token.kind == .openInverseChain else { return nil }
    ahead = nil
    opening = token
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

  private mutating func partialBlock(_ opening: Token) throws(HandlebarsError) -> Block {
    let call = try call(try partialName(), opening)
    let strip = Strip(open: opening.strip.open, close: try close(.close, opening).strip.close)
    let block = Block(.partial, call, openStrip: strip)
    block.body = try body([])
    try closeBlock(block, opening)
    return block
  }

  private mutating func rawBlock(_ opening: Token) throws(HandlebarsError) -> Block {
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
    guard call.name.isClosed(by: place) else { throw mismatch(block, closing, token, "{{{{") }
    return block
  }

  private mutating func closeBlock(
    _ block: Block, _ opening: Token
  ) throws(HandlebarsError) {
    let closing = try take()
    self.opening = closing
    let word = block.call.name.original
    let sign = String(
      decoding: lexer.source[(opening.range.lowerBound)..<(opening.range.upperBound)], as: UTF8.self)
    guard closing.kind == .openEndBlock else {
      if closing.kind == .inverse || closing.kind == .openInverseChain {
        throw error("Nothing can follow '{{else}}' but the end of the block", closing)
      }
      throw error("'\(sign)\(word)}}' is never closed", opening, help: "Add '{{/\(word)}}'")
    }
    let name = try name()
    block.closeStrip = Strip(
      open: closing.strip.open, close: try close(.close, closing).strip.close)
    guard block.call.name.isClosed(by: name) else {
      throw mismatch(block, name.original, closing, sign)
    }
  }

  private func mismatch(
    _ block: Block, _ closing: String, _ token: Token, _ sign: String
  ) -> HandlebarsError {
    let word = block.call.name.original
    let (open, close) = block.kind == .raw ? ("{{{{/", "}}}}") : ("{{/", "}}")
    return error(
      "'\(open)\(closing)\(close)' closes '\(sign)\(word)\(close)'", token,
      help: "Write '\(open)\(word)\(close)'")
  }
}
