/// Cuts a template's text into tokens, one at a time, by the rules of Handlebars.js' lexer.
struct Lexer {
  /// What surrounds the next token.
  private enum Mode {
    case text
    /// Behind the backslash of `\{{`.
    case escaped
    case tag
    case raw
  }

  let source: [UInt8]
  private let name: String
  private let places: PlaceTable
  private var mode = Mode.text
  /// Raw blocks that are open, and where the outermost began.
  private var rawDepth = 0
  private var rawStart = 0
  private(set) var position = 0

  init(_ source: [UInt8], name: String, places: PlaceTable) {
    self.source = source
    self.name = name
    self.places = places
  }

  /// The next token; once the text has ended, that.
  mutating func next() throws(HandlebarsError) -> Token {
    switch mode {
    case .text: try nextContent()
    case .escaped: try nextEscaped()
    case .tag: try nextInTag()
    case .raw: try nextRaw()
    }
  }

  /// Goes on behind a tag that somebody else has read.
  mutating func skipTag(to end: Int) {
    position = end
    mode = .text
  }

  // MARK: - Text

  private mutating func nextContent() throws(HandlebarsError) -> Token {
    while position < source.count {
      let start = position
      let tag = source.find("{{", from: start)
      position = tag ?? source.count
      var end = position
      if tag != nil {
        mode = .tag
        if end > start, source[end - 1] == UInt8(ascii: "\\") {
          end -= 1
          if end == start || source[end - 1] != UInt8(ascii: "\\") { mode = .escaped }
        }
      }
      if end > start { return try content(start..<end) }
      if mode == .tag { return try nextInTag() }
      if mode == .escaped { return try nextEscaped() }
    }
    return Token(.end, position..<position)
  }

  /// `{{` behind a backslash is text, up to what may be the next tag.
  private mutating func nextEscaped() throws(HandlebarsError) -> Token {
    let start = position
    var end = source.find("{{", from: start + 2) ?? source.count
    if end < source.count {
      for _ in 0..<2 where end > start + 2 && source[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    }
    position = end
    mode = .text
    return try content(start..<end)
  }

  private func content(_ range: Range<Int>) throws(HandlebarsError) -> Token {
    if let zero = source[range].firstIndex(of: 0) {
      throw error("The text has a NUL character", zero)
    }
    return Token(.content, range)
  }

  // MARK: - Raw blocks

  private mutating func nextRaw() throws(HandlebarsError) -> Token {
    let start = position
    if source.has("{{{{", at: start) {
      if start + 4 < source.count, source[start + 4] != UInt8(ascii: "/") {
        rawDepth += 1
        position += 4
        return Token(.content, start..<position)
      }
      let nameEnd = nameEnd(from: start + 5)
      if nameEnd > start + 5, source.has("}}}}", at: nameEnd) { return endRaw(start, nameEnd) }
    }
    guard let end = source.find("{{{{", from: start + 1) else {
      throw error("'{{{{' is never closed", rawStart, help: "Close the block with '{{{{/name}}}}'")
    }
    position = end
    return try content(start..<end)
  }

  private mutating func endRaw(_ start: Int, _ nameEnd: Int) -> Token {
    position = nameEnd + 4
    rawDepth -= 1
    var token = Token(rawDepth == 0 ? .endRawBlock : .content, start..<position)
    if rawDepth == 0 {
      mode = .text
      token.text = (start + 5)..<nameEnd
    }
    return token
  }

  // MARK: - Tags

  private mutating func nextInTag() throws(HandlebarsError) -> Token {
    while case let length = source.spaceLength(at: position), length > 0 { position += length }
    let start = position
    let token = start < source.count ? try tagToken(start) : Token(.end, start..<start)
    position = token.range.upperBound
    switch token.kind {
    case .close, .closeUnescaped, .comment, .inverse: mode = .text
    case .closeRawBlock:
      mode = .raw
      rawDepth = 1
    case .openRawBlock: rawStart = start
    default: break
    }
    return token
  }

  private func tagToken(_ start: Int) throws(HandlebarsError) -> Token {
    func token(_ kind: Token.Kind, _ length: Int) -> Token {
      Token(kind, start..<min(start + length, source.count))
    }
    switch source[start] {
    case UInt8(ascii: "("): return token(.openCall, 1)
    case UInt8(ascii: ")"): return token(.closeCall, 1)
    case UInt8(ascii: "="): return token(.equals, 1)
    case UInt8(ascii: "@"): return token(.at, 1)
    case UInt8(ascii: "|"): return token(.closeNames, 1)
    case UInt8(ascii: "/"): return token(.separator, 1)
    case UInt8(ascii: "."):
      if source.has("..", at: start) { return token(.identifier, 2) }
      return token(endsName(at: start + 1) ? .identifier : .separator, 1)
    case UInt8(ascii: "{"):
      return source.has("{{", at: start) ? try opening(start) : token(.invalid, 1)
    case UInt8(ascii: "}"), UInt8(ascii: "~"): return closing(start) ?? token(.invalid, 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(.string, until: source[start], start)
    case UInt8(ascii: "["):
      var token = quoted(.identifier, until: UInt8(ascii: "]"), start)
      token.isBracketed = true
      return token
    default: return word(start)
    }
  }

  private func closing(_ start: Int) -> Token? {
    func token(_ kind: Token.Kind, _ length: Int, strips: Bool = false) -> Token {
      var token = Token(kind, start..<(start + length))
      token.strip.close = strips
      return token
    }
    if source.has("}}}}", at: start) { return token(.closeRawBlock, 4) }
    if source.has("}}}", at: start) { return token(.closeUnescaped, 3) }
    if source.has("}~}}", at: start) { return token(.closeUnescaped, 4, strips: true) }
    if source.has("}}", at: start) { return token(.close, 2) }
    return source.has("~}}", at: start) ? token(.close, 3, strips: true) : nil
  }

  func error(_ message: String, _ offset: Int, help: String? = nil) -> HandlebarsError {
    HandlebarsError(message, at: places[offset], in: name, help: help)
  }
}
