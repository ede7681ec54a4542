extension Lexer {
  /// What begins with `{{`, which for comments and `{{else}}` is the tag to its end.
  func opening(_ start: Int) throws(HandlebarsError) -> Token {
    if source.has("{{{{", at: start) { return Token(.openRawBlock, start..<(start + 4)) }
    let strips = source.has("~", at: start + 2)
    let sign = start + (strips ? 3 : 2)
    func token(_ kind: Token.Kind, _ end: Int) -> Token {
      var token = Token(kind, start..<end)
      token.strip.open = strips
      return token
    }
    switch sign < source.count ? source[sign] : 0 {
    case UInt8(ascii: ">"): return token(.openPartial, sign + 1)
    case UInt8(ascii: "#"):
      if source.has(">", at: sign + 1) { return token(.openPartialBlock, sign + 2) }
      return signed(token(.openBlock, sign + 1))
    case UInt8(ascii: "/"): return token(.openEndBlock, sign + 1)
    case UInt8(ascii: "^"): return inverse(token(.openInverse, sign + 1))
    case UInt8(ascii: "{"): return token(.openUnescaped, sign + 1)
    case UInt8(ascii: "!"): return try comment(token(.comment, sign + 1))
    case UInt8(ascii: "&"):
      var token = token(.open, sign + 1)
      token.sign = UInt8(ascii: "&")
      return token
    default:
      let word = skipSpace(sign)
      if source.has("else", at: word), !(word + 4 < source.count && source[word + 4].isWord) {
        return inverse(token(.openInverseChain, word + 4))
      }
      return signed(token(.open, sign))
    }
  }

  /// With the `*` of a decorator, where that follows.
  private func signed(_ token: Token) -> Token {
    let end = token.range.upperBound
    guard source.has("*", at: end) else { return token }
    var signed = Token(token.kind, token.range.lowerBound..<(end + 1))
    signed.strip = token.strip
    signed.sign = UInt8(ascii: "*")
    return signed
  }

  /// A whole `{{^}}` or `{{else}}`, where the tag is closed at once.
  private func inverse(_ token: Token) -> Token {
    var end = skipSpace(token.range.upperBound)
    let strips = source.has("~", at: end)
    if strips { end += 1 }
    guard source.has("}}", at: end) else { return token }
    var whole = Token(.inverse, token.range.lowerBound..<(end + 2))
    whole.strip = Strip(open: token.strip.open, close: strips)
    return whole
  }

  private func comment(_ opening: Token) throws(HandlebarsError) -> Token {
    let (start, text) = (opening.range.lowerBound, opening.range.upperBound)
    let isLong = source.has("--", at: text)
    guard let braces = isLong ? longCommentEnd(from: text) : source.find("}}", from: text) else {
      let closing = isLong ? "--}}" : "}}"
      throw error("A comment is never closed", start, help: "Close it with '\(closing)'")
    }
    var token = Token(.comment, start..<(braces + 2))
    token.strip = Strip(open: opening.strip.open, close: source[braces - 1] == UInt8(ascii: "~"))
    return token
  }

  /// The braces of `--}}` or `--~}}`; any others are part of the comment.
  private func longCommentEnd(from start: Int) -> Int? {
    var from = start
    while let dashes = source.find("--", from: from) {
      if source.has("}}", at: dashes + 2) { return dashes + 2 }
      if source.has("~}}", at: dashes + 2) { return dashes + 3 }
      from = dashes + 1
    }
    return nil
  }

  private func skipSpace(_ start: Int) -> Int {
    var end = start
    while case let length = source.spaceLength(at: end), length > 0 { end += length }
    return end
  }
}
