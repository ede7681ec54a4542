/// Makes nodes of tokens.
struct Parser {
  private let tokens: [Token]
  private let indents: [Int: [UInt8]]
  private let template: TagParser.Template
  private let end: Int
  private var index = 0
  private(set) var references: [Reference] = []
  private(set) var possibleReferences: [Reference] = []
  /// Partials that must be there, by name.
  private(set) var partials: [(name: String, position: TextPosition)] = []
  private(set) var inlinePartials: Set<String> = []

  /// Blocks inside blocks.
  private static let deepest = 64

  init(_ source: [UInt8], name: String, runtimeRoots: Set<String>) throws(HandlebarsError) {
    (tokens, indents) = Whitespace.control(try Lexer.tokens(of: source, name: name))
    template = .init(name: name, places: PlaceTable(source), runtimeRoots: runtimeRoots)
    end = source.count
  }

  mutating func parse() throws(HandlebarsError) -> [Node] {
    let nodes = try nodes(Scope(), nesting: 0)
    guard index < tokens.count else { return nodes }
    let token = tokens[index]
    throw error(
      token.kind == .close
        ? "'{{/\(token.words)}}' closes nothing" : "'{{else}}' is outside of a block", token)
  }

  /// The nodes up to the end, an `else` or a closing tag, which is left to the caller.
  private mutating func nodes(_ scope: Scope, nesting: Int) throws(HandlebarsError) -> [Node] {
    guard nesting <= Self.deepest else {
      let place = index < tokens.count ? tokens[index].offset : end
      throw HandlebarsError(
        "Blocks are more than \(Self.deepest) deep", at: template.places[place], in: template.name)
    }
    var nodes: [Node] = []
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .close, .inverse: return nodes
      case .comment: index += 1
      case .text:
        if !token.content.isEmpty { nodes.append(.text(Array(token.content))) }
        index += 1
      case .output, .raw: nodes.append(try output(token, scope))
      case .block, .inverted: nodes.append(try block(token, scope, nesting))
      case .partial: nodes.append(try partial(token, scope))
      case .partialBlock: nodes.append(try partialBlock(token, scope, nesting))
      case .inlinePartial: nodes.append(try inlinePartial(token, scope, nesting))
      }
    }
    return nodes
  }

  private mutating func output(_ token: Token, _ scope: Scope) throws(HandlebarsError) -> Node {
    index += 1
    let braces = token.kind == .output ? ("{{", "}}") : ("{{{", "}}}")
    if isRuntime(token, scope) {
      return .text(Array(braces.0.utf8) + token.content + Array(braces.1.utf8))
    }
    let argument = try read(token, scope) { tag throws(HandlebarsError) in try tag.output() }
    return .output(argument, isEscaped: token.kind == .output)
  }

  /// Whether a tag begins with a path that is for somebody else to fill in.
  private func isRuntime(_ token: Token, _ scope: Scope) -> Bool {
    guard !template.runtimeRoots.isEmpty else { return false }
    var tag = TagParser(token, template, scope: scope)
    tag.skipSpace()
    let name = tag.peekName()
    return template.runtimeRoots.contains(name) && !scope.locals.contains(name)
  }

  /// Reads a tag, and keeps what it refers to.
  private mutating func read<Result>(
    _ token: Token, _ scope: Scope,
    _ body: (inout TagParser) throws(HandlebarsError) -> Result
  ) throws(HandlebarsError) -> Result {
    var tag = TagParser(token, template, scope: scope)
    let result = try body(&tag)
    references += tag.references
    possibleReferences += tag.possibleReferences
    return result
  }

  // MARK: - Partials

  private mutating func partial(_ token: Token, _ scope: Scope) throws(HandlebarsError) -> Node {
    let indent = indents[index] ?? []
    index += 1
    let call = try read(token, scope) { tag throws(HandlebarsError) in
      try tag.partial(indent: indent, fallback: nil)
    }
    if case .fixed(let name) = call.name { partials.append((name, call.position)) }
    return .partial(call)
  }

  private mutating func partialBlock(
    _ token: Token, _ scope: Scope, _ nesting: Int
  ) throws(HandlebarsError) -> Node {
    index += 1
    var call = try read(token, scope) { tag throws(HandlebarsError) in
      try tag.partial(indent: [], fallback: [])
    }
    call.body = try nodes(scope, nesting: nesting + 1)
    try close(call.name.word, "#>", token)
    return .partial(call)
  }

  private mutating func inlinePartial(
    _ token: Token, _ scope: Scope, _ nesting: Int
  ) throws(HandlebarsError) -> Node {
    index += 1
    let name = try read(token, scope) { tag throws(HandlebarsError) in
      try tag.inlinePartialName()
    }
    inlinePartials.insert(name)
    let body = try nodes(scope, nesting: nesting + 1)
    try close("inline", "#*", token)
    return .inlinePartial(name: name, body: body)
  }

  // MARK: - Blocks

  private mutating func block(
    _ token: Token, _ scope: Scope, _ nesting: Int
  ) throws(HandlebarsError) -> Node {
    index += 1
    let (block, word) = try openBlock(token, scope, nesting)
    try close(word, token.kind == .inverted ? "^" : "#", token)
    return .block(block)
  }

  /// A block up to the tag that closes it, and what has to stand in that tag.
  private mutating func openBlock(
    _ token: Token, _ scope: Scope, _ nesting: Int
  ) throws(HandlebarsError) -> (Block, word: String) {
    let head = try read(token, scope) { tag throws(HandlebarsError) in try tag.blockHead() }
    let inner = scope.inside(head.kind, head.names)
    let isInverted = token.kind == .inverted
    let first = try nodes(isInverted ? scope : inner, nesting: nesting + 1)
    let second = try inverse(isInverted ? inner : scope, nesting)
    let block = Block(
      kind: head.kind, argument: head.argument, names: head.names,
      body: isInverted ? second : first, inverse: isInverted ? first : second)
    return (block, head.word)
  }

  /// What follows `{{else}}`; with `{{else if x}}` a block of its own.
  private mutating func inverse(
    _ scope: Scope, _ nesting: Int
  ) throws(HandlebarsError) -> [Node] {
    guard index < tokens.count, tokens[index].kind == .inverse else { return [] }
    let token = tokens[index]
    index += 1
    if !token.content.allSatisfy(\.isSpace) {
      return [.block(try openBlock(token, scope, nesting + 1).0)]
    }
    let nodes = try nodes(scope, nesting: nesting + 1)
    if index < tokens.count, tokens[index].kind == .inverse {
      throw error("Nothing can follow '{{else}}' but the end of the block", tokens[index])
    }
    return nodes
  }

  private mutating func close(
    _ word: String, _ sign: String, _ token: Token
  ) throws(HandlebarsError) {
    guard index < tokens.count, tokens[index].kind == .close else {
      throw error("'{{\(sign)\(word)}}' is never closed", token, help: "Add '{{/\(word)}}'")
    }
    let closing = tokens[index].words
    guard closing == word else {
      throw error(
        "'{{/\(closing)}}' closes '{{\(sign)\(word)}}'", tokens[index],
        help: "Write '{{/\(word)}}'")
    }
    index += 1
  }

  private func error(_ message: String, _ token: Token, help: String? = nil) -> HandlebarsError {
    HandlebarsError(message, at: template.places[token.offset], in: template.name, help: help)
  }
}

extension Token {
  /// The content without the white space around it.
  fileprivate var words: String {
    let end = content.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? content.startIndex
    return String(decoding: content[..<end].drop(while: \.isSpace), as: UTF8.self)
  }
}

extension PartialCall.Name {
  /// What closes a block that calls the partial.
  fileprivate var word: String {
    switch self {
    case .fixed(let name): name
    case .computed: ""
    case .block: "@partial-block"
    }
  }
}
