/// Cuts a template's text into tokens, in one pass.
struct Lexer {
  private let source: [UInt8]
  private let name: String
  private var position = 0
  private var tokens: [Token] = []
  private var text: [UInt8] = []
  private var textStart = 0

  private init(_ source: [UInt8], name: String) {
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
      let tag = find("{{", from: position) ?? source.count
      text += source[position..<tag]
      position = tag
      if tag == source.count || takesBackslash() { continue }
      flush()
      try readTag()
      textStart = position
    }
    flush()
  }

  /// `\{{x}}` is the text `{{x}}`; `\\{{x}}` is a backslash before a tag.
  private mutating func takesBackslash() -> Bool {
    guard text.last == UInt8(ascii: "\\") else { return false }
    text.removeLast()
    if text.last == UInt8(ascii: "\\") { return false }
    text += source[position..<(position + 2)]
    position += 2
    return true
  }

  private mutating func flush() {
    if !text.isEmpty { tokens.append(Token(kind: .text, content: text[...], offset: textStart)) }
    text = []
  }

  // MARK: - Tags

  private mutating func readTag() throws(HandlebarsError) {
    let start = position
    guard !hasPrefix("{{{{") else { throw error("Raw blocks are not supported", start) }
    position += 2
    let trimsBefore = take("~")
    if take("!") { return try readComment(start, trimsBefore) }
    if take("{") { return try readRaw(start, trimsBefore) }
    guard !take("*") else { throw error("Decorators are not supported", start) }
    var kind = takeSign()
    let offset = position
    guard let end = tagEnd(from: position) else { throw unclosed(start) }
    var content = source[offset..<end]
    position = end + 2
    guard !take("}") else {
      throw error(
        "'{{' is closed by three braces", start, help: "Put a space between '}}' and '}'")
    }
    let trimsAfter = content.last == UInt8(ascii: "~")
    if trimsAfter { content.removeLast() }
    if kind == .inverted, content.allSatisfy(\.isSpace) { kind = .inverse }
    if kind == .output, let rest = content.afterElse { (kind, content) = (.inverse, rest) }
    tokens.append(
      Token(
        kind: kind, content: content, offset: offset, trimsBefore: trimsBefore,
        trimsAfter: trimsAfter))
  }

  private mutating func takeSign() -> Token.Kind {
    if take("#") {
      if take(">") { return .partialBlock }
      return take("*") ? .inlinePartial : .block
    }
    if take("/") { return .close }
    if take("^") { return .inverted }
    if take(">") { return .partial }
    return take("&") ? .raw : .output
  }

  /// `{{{x}}}`, of which `}~}}` takes away the white space that follows.
  private mutating func readRaw(_ start: Int, _ trimsBefore: Bool) throws(HandlebarsError) {
    let offset = position
    guard let end = tagEnd(from: position, isRaw: true) else { throw unclosed(start) }
    position = end + 1
    let trimsAfter = take("~")
    guard hasPrefix("}}") else {
      throw error("'{{{' needs three closing braces", start, help: "Close it with '}}}'")
    }
    position += 2
    tokens.append(
      Token(
        kind: .raw, content: source[offset..<end], offset: offset, trimsBefore: trimsBefore,
        trimsAfter: trimsAfter))
  }

  private mutating func readComment(_ start: Int, _ trimsBefore: Bool) throws(HandlebarsError) {
    let isLong = hasPrefix("--")
    let end = isLong ? longCommentEnd(from: position + 2) : find("}}", from: position)
    guard let end else {
      let closing = isLong ? "--}}" : "}}"
      throw error("A comment is never closed", start, help: "Close it with '\(closing)'")
    }
    position = end + 2
    tokens.append(
      Token(
        kind: .comment, content: [], offset: start, trimsBefore: trimsBefore,
        trimsAfter: source[end - 1] == UInt8(ascii: "~")))
  }

  /// The braces of `--}}` or `--~}}`; any others are part of the comment.
  private func longCommentEnd(from start: Int) -> Int? {
    var from = start
    while let end = find("}}", from: from) {
      let dashes = source[end - 1] == UInt8(ascii: "~") ? end - 3 : end - 2
      if dashes >= start, source[dashes] == UInt8(ascii: "-"),
        source[dashes + 1] == UInt8(ascii: "-")
      {
        return end
      }
      from = end + 1
    }
    return nil
  }

  /// The closing braces of a tag; those inside strings and `[…]` do not count.
  private func tagEnd(from start: Int, isRaw: Bool = false) -> Int? {
    var index = start
    var quote: UInt8?
    while index + 1 < source.count {
      let (byte, next) = (source[index], source[index + 1])
      if let open = quote {
        if byte == UInt8(ascii: "\\"), next == open {
          index += 1
        } else if byte == open {
          quote = nil
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "["): quote = UInt8(ascii: "]")
        case UInt8(ascii: "}") where isRaw || next == byte: return index
        case UInt8(ascii: "{") where next == byte: return nil
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  // MARK: - Bytes

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < source.count, source[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func hasPrefix(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { source[position...].starts(with: $0) }
  }

  /// Where two bytes next stand together.
  private func find(_ pair: StaticString, from start: Int) -> Int? {
    let (first, second) = pair.withUTF8Buffer { ($0[0], $0[1]) }
    return source.withUnsafeBufferPointer { source in
      var index = start
      while index + 1 < source.count {
        if source[index] == first, source[index + 1] == second { return index }
        index += 1
      }
      return nil
    }
  }

  private func unclosed(_ start: Int) -> HandlebarsError {
    error("'{{' is never closed", start, help: "Close it with '}}'")
  }

  private func error(_ message: String, _ offset: Int, help: String? = nil) -> HandlebarsError {
    HandlebarsError(message, at: PlaceTable(source)[offset], in: name, help: help)
  }
}

extension ArraySlice<UInt8> {
  /// What follows the word `else` at the start of a tag; nil where it does not start with it.
  fileprivate var afterElse: ArraySlice<UInt8>? {
    let trimmed = drop(while: \.isSpace)
    guard trimmed.starts(with: "else".utf8) else { return nil }
    let rest = trimmed.dropFirst(4)
    return rest.first.map(\.isSpace) ?? true ? rest : nil
  }
}
