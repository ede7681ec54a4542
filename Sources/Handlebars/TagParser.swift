import Values

/// Reads what stands inside a tag: values, sub-expressions, `key=value`, `as |a b|`.
struct TagParser {
  /// What holds for all tags of a template.
  struct Template {
    let name: String
    let places: PlaceTable
    let runtimeRoots: Set<String>
  }

  let template: Template
  let scope: Scope
  /// A slice of the source: its indices are places there.
  let content: ArraySlice<UInt8>
  var position: Int
  /// Sub-expressions that are open.
  var depth = 0
  /// The paths that lead from what the template is given, and those that may do so.
  var references: [Reference] = []
  var possibleReferences: [Reference] = []

  init(_ token: Token, _ template: Template, scope: Scope) {
    self.template = template
    self.scope = scope
    content = token.content
    position = content.startIndex
  }

  // MARK: - What a tag holds

  /// `x` or `helper a b` of an output tag.
  mutating func output() throws(HandlebarsError) -> Argument {
    let argument = try expression()
    try expectEnd()
    return argument
  }

  /// A block's tag, up to its end.
  struct BlockHead {
    let kind: Block.Kind
    let argument: Argument
    let names: [String]
    /// What has to stand in the closing tag.
    let word: String
  }

  /// `if x`, `each x as |a b|`, `x`.
  mutating func blockHead() throws(HandlebarsError) -> BlockHead {
    let start = skipSpace()
    let kind = takeBlockKind()
    let argument: Argument
    let word: String
    if kind == .section {
      var first = self
      _ = try first.skipOperand()
      word = text(start..<first.position)
      argument = try expression()
    } else {
      word = text(start..<position)
      argument = try condition(kind, word)
    }
    let names = try blockParameters()
    try expectEnd()
    return BlockHead(kind: kind, argument: argument, names: names, word: word)
  }

  private mutating func takeBlockKind() -> Block.Kind {
    let kind: Block.Kind
    switch peekName() {
    case "if": kind = .if
    case "unless": kind = .unless
    case "each": kind = .each
    case "with": kind = .with
    default: return .section
    }
    skipName()
    return kind
  }

  /// The one argument of a built-in block, with `includeZero=true` for `if` and `unless`.
  private mutating func condition(
    _ kind: Block.Kind, _ word: String
  ) throws(HandlebarsError) -> Argument {
    let argument = try operand()
    let start = skipSpace()
    let hash = try hash()
    guard !hash.isEmpty else {
      if !atEnd, barOfParameters == nil { throw error("'\(word)' takes one argument", start) }
      return argument
    }
    guard hash.count == 1, hash[0].key == "includeZero", kind == .if || kind == .unless else {
      throw error("'\(word)' takes no '\(hash[0].key)='", start)
    }
    return .call(.isThere, [argument, hash[0].value])
  }

  /// `name context key=value …` of a partial.
  mutating func partial(
    indent: [UInt8], fallback body: [Node]?
  ) throws(HandlebarsError) -> PartialCall {
    let start = skipSpace()
    let name = try partialName()
    let context = atEnd || hashKey() != nil ? nil : try operand()
    let hash = try hash()
    if !atEnd { throw error("A partial takes one context", position) }
    return PartialCall(
      name: name, context: context, hash: hash, indent: indent, body: body, position: place(start))
  }

  private mutating func partialName() throws(HandlebarsError) -> PartialCall.Name {
    let start = skipSpace()
    switch peek {
    case nil: throw error("A partial needs a name", start)
    case UInt8(ascii: "("): return .computed(try operand())
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return .fixed(Optional(.string(try string())).text)
    default: break
    }
    while let byte = peek, !byte.isSpace { position += 1 }
    var name = content[start..<position]
    if name.first == UInt8(ascii: "["), name.last == UInt8(ascii: "]"), name.count > 2 {
      name = name.dropFirst().dropLast()
    }
    let text = String(decoding: name, as: UTF8.self)
    return text == "@partial-block" ? .block : .fixed(text)
  }

  /// `inline "name"` of `{{#*inline "name"}}`.
  mutating func inlinePartialName() throws(HandlebarsError) -> String {
    let start = skipSpace()
    guard peekName() == "inline" else { throw error("The only decorator is 'inline'", start) }
    skipName()
    let nameStart = skipSpace()
    guard case .fixed(let name) = try partialName() else {
      throw error("An inline partial needs a plain name", nameStart)
    }
    try expectEnd()
    return name
  }

  /// `as |a b|` at the end of a block's tag.
  private mutating func blockParameters() throws(HandlebarsError) -> [String] {
    guard let bar = barOfParameters else { return [] }
    position = bar + 1
    var names: [String] = []
    while true {
      let start = skipSpace()
      guard let byte = peek else { throw error("Block parameters are never closed", bar) }
      if byte == UInt8(ascii: "|") { break }
      let name = peekName()
      guard !name.isEmpty else { throw error("Block parameters must be names", start) }
      guard names.count < 4 else { throw error("There are too many block parameters", start) }
      names.append(name)
      skipName()
    }
    position += 1
    return names
  }

  private mutating func expectEnd() throws(HandlebarsError) {
    let start = skipSpace()
    if peek != nil { throw error("Nothing is expected here", start) }
  }

  // MARK: - Bytes

  var peek: UInt8? { position < content.endIndex ? content[position] : nil }

  @discardableResult
  mutating func skipSpace() -> Int {
    while let byte = peek, byte.isSpace { position += 1 }
    return position
  }

  var atEnd: Bool {
    mutating get {
      skipSpace()
      return peek == nil
    }
  }

  /// The bar of `as |`, where that comes next.
  var barOfParameters: Int? {
    let rest = content[position...].drop(while: \.isSpace)
    guard rest.starts(with: "as".utf8) else { return nil }
    let bar = rest.dropFirst(2).drop(while: \.isSpace)
    guard bar.first == UInt8(ascii: "|"), bar.startIndex > rest.startIndex + 2 else { return nil }
    return bar.startIndex
  }

  /// The name that comes next, empty where there is none.
  func peekName() -> String { text(position..<nameEnd) }

  mutating func skipName() { position = nameEnd }

  private var nameEnd: Int {
    content[position...].firstIndex { !$0.isNamePart } ?? content.endIndex
  }

  func text(_ range: Range<Int>) -> String { String(decoding: content[range], as: UTF8.self) }

  func place(_ offset: Int) -> TextPosition { template.places[offset] }

  func error(_ message: String, _ offset: Int, help: String? = nil) -> HandlebarsError {
    HandlebarsError(message, at: place(offset), in: template.name, help: help)
  }
}
