/// A piece of a template's text.
struct Token {
  enum Kind {
    case text
    /// `{{! … }}`.
    case comment
    /// What stands between the braces, with the sign that it begins with: `#`, `/`, `^`, `>`, `&`,
    /// `{` for three braces, or a space for none.
    case tag(sign: UInt8)
  }

  let kind: Kind
  /// The text, or what stands behind the sign.
  var content: ArraySlice<UInt8>
  /// Where the content begins.
  let offset: Int
  /// Whether `~` takes away the white space before and after.
  var trimsBefore = false
  var trimsAfter = false
}

/// Cuts a template's text into tokens.
struct Lexer {
  private let source: [UInt8]
  private let name: String
  private var position = 0
  private var tokens: [Token] = []
  private var text: [UInt8] = []
  private var textStart = 0

  init(_ source: [UInt8], name: String) {
    self.source = source
    self.name = name
  }

  static func tokens(of source: [UInt8], name: String) throws(HandlebarsError) -> [Token] {
    var lexer = Lexer(source, name: name)
    try lexer.read()
    return lexer.tokens
  }

  private mutating func read() throws(HandlebarsError) {
    while position < source.count {
      if hasPrefix("{{") {
        if takesBackslash() { continue }
        flush()
        try readTag()
        textStart = position
      } else {
        let end = nextBrace(after: position)
        text += source[position..<end]
        position = end
      }
    }
    flush()
  }

  /// The next opening brace behind a position, or the end.
  private func nextBrace(after start: Int) -> Int {
    var index = start + 1
    while index < source.count, source[index] != UInt8(ascii: "{") { index += 1 }
    return index
  }

  /// `\{{x}}` is the text `{{x}}`; `\\{{x}}` is a backslash before a tag.
  private mutating func takesBackslash() -> Bool {
    guard text.last == UInt8(ascii: "\\") else { return false }
    text.removeLast()
    if text.last == UInt8(ascii: "\\") { return false }
    let end = find("}}", from: position).map { $0 + 2 } ?? source.count
    text += source[position..<end]
    position = end
    return true
  }

  private mutating func flush() {
    if !text.isEmpty { tokens.append(Token(kind: .text, content: text[...], offset: textStart)) }
    text = []
  }

  private mutating func readTag() throws(HandlebarsError) {
    let start = position
    position += 2
    let trimsBefore = take(UInt8(ascii: "~"))
    if take(UInt8(ascii: "!")) { return try readComment(start, trimsBefore) }
    let isTriple = take(UInt8(ascii: "{"))
    var sign = UInt8(ascii: isTriple ? "{" : " ")
    if !isTriple, position < source.count, "#/^>&".utf8.contains(source[position]) {
      sign = source[position]
      position += 1
    }
    let offset = position
    guard let end = tagEnd(from: position) else {
      throw HandlebarsError(
        "'{{' is never closed", at: position(of: start), in: name, help: "Close it with '}}'")
    }
    var content = source[offset..<end]
    position = end + 2
    if isTriple {
      guard take(UInt8(ascii: "}")) else {
        throw HandlebarsError(
          "'{{{' needs three closing braces", at: position(of: start), in: name,
          help: "Close it with '}}}'")
      }
    }
    let trimsAfter = content.last == UInt8(ascii: "~")
    if trimsAfter { content.removeLast() }
    if hasReservedSign(content, sign) {
      throw HandlebarsError(
        "Raw blocks and decorators are not supported", at: position(of: start), in: name)
    }
    tokens.append(
      Token(
        kind: .tag(sign: sign), content: content, offset: offset, trimsBefore: trimsBefore,
        trimsAfter: trimsAfter))
  }

  private func hasReservedSign(_ content: ArraySlice<UInt8>, _ sign: UInt8) -> Bool {
    guard let first = content.first else { return false }
    return (sign == UInt8(ascii: "#") && "*>".utf8.contains(first))
      || (sign == UInt8(ascii: " ") && first == UInt8(ascii: "*"))
      || (sign == UInt8(ascii: "{") && first == UInt8(ascii: "{"))
  }

  private mutating func readComment(_ start: Int, _ trimsBefore: Bool) throws(HandlebarsError) {
    let isLong = hasPrefix("--")
    let closing = isLong ? "--" : "}}"
    guard let found = find(closing, from: position + (isLong ? 2 : 0)),
      let end = isLong ? find("}}", from: found) : found
    else {
      throw HandlebarsError(
        "A comment is never closed", at: position(of: start), in: name,
        help: "Close it with '\(isLong ? "--}}" : "}}")'")
    }
    position = end + 2
    tokens.append(
      Token(
        kind: .comment, content: [], offset: start, trimsBefore: trimsBefore,
        trimsAfter: source[end - 1] == UInt8(ascii: "~")))
  }

  /// The closing braces of a tag; those inside strings and `[…]` do not count.
  private func tagEnd(from start: Int) -> Int? {
    var index = start
    var quote: UInt8?
    while index + 1 < source.count {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        quote = UInt8(ascii: "]")
      } else if byte == UInt8(ascii: "}"), source[index + 1] == UInt8(ascii: "}") {
        return index
      } else if byte == UInt8(ascii: "{"), source[index + 1] == UInt8(ascii: "{") {
        return nil
      }
      index += 1
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < source.count, source[position] == byte else { return false }
    position += 1
    return true
  }

  private func hasPrefix(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { prefix in
      position + prefix.count <= source.count
        && prefix.indices.allSatisfy { source[position + $0] == prefix[$0] }
    }
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard source.count >= wanted.count, start <= source.count - wanted.count else { return nil }
    return (start...(source.count - wanted.count)).first { index in
      wanted.indices.allSatisfy { source[index + $0] == wanted[$0] }
    }
  }

  private func position(of offset: Int) -> TextPosition { .init(offset: offset, in: source) }
}

extension TextPosition {
  /// The place of a byte.
  init(offset: Int, in source: [UInt8]) {
    var line = 1
    var column = 1
    for byte in source.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
