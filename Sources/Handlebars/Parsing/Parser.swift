/// Makes statements of tokens, by the grammar of Handlebars.js.
struct Parser {
  /// Blocks inside blocks.
  static let deepest = 64
  /// Sub-expressions inside each other.
  static let deepestCall = 32
  /// Named values of a call.
  static let mostNamed = 256
  /// Block parameters of a block.
  static let mostNames = 16

  var lexer: Lexer
  private var ahead: Token?
  /// What the tag at hand begins with.
  private(set) var opening: Token?
  private let runtimeRoots: Set<String>
  /// Blocks that are open.
  var nesting = 0
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
      let name = try name()
      throw lexer.error("'{{/\(name.original)}}' closes nothing", name.range.lowerBound)
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

  /// Goes past the token that was peeked at.
  mutating func skipPeeked() { ahead = nil }

  /// Has errors about what is not closed point to a tag.
  mutating func begin(_ tag: Token) { opening = tag }

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
  mutating func body(_ names: [String]) throws(HandlebarsError) -> Body {
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
}
