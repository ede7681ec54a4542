import Values

/// Makes nodes of tokens.
struct Parser {
  private let tokens: [Token]
  private let indents: [Int: [UInt8]]
  private let source: [UInt8]
  private let name: String
  private let runtimeRoots: Set<String>
  private var index = 0
  private(set) var references: [Reference] = []
  private(set) var partials: [(name: String, position: TextPosition)] = []

  /// Blocks inside blocks.
  static let deepest = 64

  init(_ source: [UInt8], name: String, runtimeRoots: Set<String>) throws(HandlebarsError) {
    self.source = source
    self.name = name
    self.runtimeRoots = runtimeRoots
    (tokens, indents) = Whitespace.control(try Lexer.tokens(of: source, name: name))
  }

  mutating func parse() throws(HandlebarsError) -> [Node] {
    let nodes = try nodes(.init(), nesting: 0)
    if index < tokens.count {
      let word = String(decoding: tokens[index].content, as: UTF8.self)
      throw error(
        tokens[index].isElse ? "'{{else}}' is outside of a block" : "'{{/\(word)}}' closes nothing",
        tokens[index])
    }
    return nodes
  }

  /// The nodes up to the end, an `else` or a closing tag, which is left to the caller.
  private mutating func nodes(
    _ scope: TagParser.Scope, nesting: Int
  ) throws(HandlebarsError) -> [Node] {
    guard nesting <= Self.deepest else {
      throw error("Blocks are more than \(Self.deepest) deep", tokens[min(index, tokens.count - 1)])
    }
    var nodes: [Node] = []
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .comment: index += 1
      case .text:
        if !token.content.isEmpty { nodes.append(.text(Array(token.content))) }
        index += 1
      case .tag(let sign):
        if sign == UInt8(ascii: "/") || (sign == UInt8(ascii: " ") && token.isElse)
          || isInverse(token)
        {
          return nodes
        }
        nodes.append(try node(sign, token, scope, nesting))
      }
    }
    return nodes
  }

  /// `{{^}}` is another way to write `{{else}}`.
  private func isInverse(_ token: Token) -> Bool {
    guard case .tag(sign: UInt8(ascii: "^")) = token.kind else { return false }
    return token.content.allSatisfy(\.isSpace)
  }

  private mutating func node(
    _ sign: UInt8, _ token: Token, _ scope: TagParser.Scope, _ nesting: Int
  ) throws(HandlebarsError) -> Node {
    switch sign {
    case UInt8(ascii: "#"): return try block(token, scope, nesting, isInverted: false)
    case UInt8(ascii: "^"): return try block(token, scope, nesting, isInverted: true)
    case UInt8(ascii: ">"): return try partial(token, scope)
    default: return try output(token, scope, isEscaped: sign == UInt8(ascii: " "))
    }
  }

  private mutating func output(
    _ token: Token, _ scope: TagParser.Scope, isEscaped: Bool
  ) throws(HandlebarsError) -> Node {
    var tag = TagParser(token, source: source, name: name, scope: scope)
    index += 1
    if isRuntime(tag.peekWord()) {
      let braces = isEscaped ? ("{{", "}}") : ("{{{", "}}}")
      return .verbatim(Array(braces.0.utf8) + token.content + Array(braces.1.utf8))
    }
    let call = try tag.call()
    try tag.expectEnd()
    references += tag.references
    return .output(call, isEscaped: isEscaped)
  }

  private func isRuntime(_ word: String) -> Bool {
    guard !runtimeRoots.isEmpty else { return false }
    return runtimeRoots.contains(String(word.prefix { $0 != "." && $0 != "/" }))
  }

  private mutating func partial(
    _ token: Token, _ scope: TagParser.Scope
  ) throws(HandlebarsError) -> Node {
    var tag = TagParser(token, source: source, name: name, scope: scope)
    let (partial, context, hash) = try tag.partial()
    references += tag.references
    let place = TextPosition(offset: token.offset, in: source)
    partials.append((partial, place))
    let indent = indents[index] ?? []
    index += 1
    return .partial(name: partial, context: context, hash: hash, indent: indent, at: place)
  }

  // MARK: - Blocks

  private mutating func block(
    _ token: Token, _ scope: TagParser.Scope, _ nesting: Int, isInverted: Bool
  ) throws(HandlebarsError) -> Node {
    var tag = TagParser(token, source: source, name: name, scope: scope)
    let word = tag.peekWord()
    index += 1
    let node = try block(word, &tag, token, scope, nesting, isInverted: isInverted)
    guard index < tokens.count, case .tag(sign: UInt8(ascii: "/")) = tokens[index].kind else {
      throw error("'{{#\(word)}}' is never closed", token, help: "Add '{{/\(word)}}'")
    }
    let closing = String(decoding: tokens[index].content.filter { !$0.isSpace }, as: UTF8.self)
    guard closing == word else {
      throw error(
        "'{{/\(closing)}}' closes '{{#\(word)}}'", tokens[index], help: "Write '{{/\(word)}}'")
    }
    index += 1
    return node
  }

  /// A block's node, its tag being read; what closes it is left.
  private mutating func block(
    _ word: String, _ tag: inout TagParser, _ token: Token, _ scope: TagParser.Scope,
    _ nesting: Int, isInverted: Bool
  ) throws(HandlebarsError) -> Node {
    let isHelper = ["if", "unless", "each", "with"].contains(word)
    if isHelper { tag.skipWord() }
    let call = try tag.call()
    let names = try tag.blockParameters()
    try tag.expectEnd()
    references += tag.references
    var inner = scope
    inner.locals += names
    if !isHelper || word == "each" || word == "with" { inner.depth += 1 }
    if isInverted { inner = scope }
    let body = try nodes(inner, nesting: nesting + 1)
    let inverse = try self.inverse(scope, nesting)
    switch word {
    case "if", "unless":
      return .conditional(
        call, isNegated: (word == "unless") != isInverted, body: body, inverse: inverse)
    case "each": return .each(call, names: names, body: body, inverse: inverse)
    case "with": return .with(call, names: names, body: body, inverse: inverse)
    default: return .section(call, isInverted: isInverted, body: body, inverse: inverse)
    }
  }

  /// What follows `{{else}}`; with `{{else if x}}` a block of its own.
  private mutating func inverse(
    _ scope: TagParser.Scope, _ nesting: Int
  ) throws(HandlebarsError) -> [Node] {
    guard index < tokens.count, !isClosing(tokens[index]) else { return [] }
    let token = tokens[index]
    index += 1
    if isInverse(token) { return try nodes(scope, nesting: nesting + 1) }
    var tag = TagParser(token, source: source, name: name, scope: scope)
    tag.skipWord()
    let word = tag.peekWord()
    if word.isEmpty { return try nodes(scope, nesting: nesting + 1) }
    guard nesting < Self.deepest else {
      throw error("Blocks are more than \(Self.deepest) deep", token)
    }
    return [try block(word, &tag, token, scope, nesting + 1, isInverted: false)]
  }

  private func isClosing(_ token: Token) -> Bool {
    if case .tag(sign: UInt8(ascii: "/")) = token.kind { true } else { false }
  }

  private func error(_ message: String, _ token: Token, help: String? = nil) -> HandlebarsError {
    HandlebarsError(
      message, at: TextPosition(offset: token.offset, in: source), in: name, help: help)
  }
}
