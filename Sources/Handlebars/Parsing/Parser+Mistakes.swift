extension Parser {
  /// A token that cannot stand where it does in a tag.
  func unexpected(_ token: Token, in opening: Token) -> HandlebarsError {
    switch token.kind {
    case .end, .open, .openBlock, .openInverse, .openEndBlock, .openPartial, .openPartialBlock,
      .openRawBlock, .openUnescaped, .inverse, .openInverseChain, .comment:
      let isCall = opening.kind == .openCall
      let isRaw = opening.kind == .openUnescaped
      return isCall
        ? error("'(' is never closed", opening, help: "Close it with ')'")
        : error(
          "'{{' is never closed", opening, help: "Close it with '\(isRaw ? "}}}" : "}}")'")
    case .close where opening.kind == .openUnescaped:
      return error("'{{{' needs three closing braces", opening, help: "Close it with '}}}'")
    case .closeUnescaped, .closeRawBlock:
      return error(
        "'{{' is closed by too many braces", opening, help: "Put a space between '}}' and '}'")
    case .close where opening.kind == .openRawBlock:
      return error("'{{{{' needs four closing braces", opening, help: "Close it with '}}}}'")
    case .close where opening.kind == .openCall:
      return error("'(' is never closed", opening, help: "Close it with ')'")
    default: return unexpectedValue(token)
    }
  }

  private func unclosed(_ token: Token) -> HandlebarsError {
    error("'{{' is never closed", opening ?? token, help: "Close it with '}}'")
  }

  func unexpectedValue(_ token: Token) -> HandlebarsError {
    let start = token.range.lowerBound
    switch token.kind {
    case .end: return unclosed(token)
    case .close, .closeUnescaped, .closeRawBlock, .closeCall:
      return error("A value is expected here", token)
    case .openNames: return error("Only blocks have parameters", token)
    case .invalid:
      let first = lexer.source[start]
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        return error("A text is never closed", token)
      }
      if first == UInt8(ascii: "}") {
        return error("'{{' is closed by one '}' alone", token, help: "Close it with '}}'")
      }
      if first == UInt8(ascii: "[") { return error("'[' is never closed", token) }
      var end = start + 1
      if lexer.nameEnd(from: start) == lexer.source.count { return unclosed(token) }
      while end < lexer.source.count, !lexer.source[end].isSpace,
        lexer.source[end] != UInt8(ascii: "}"), end < start + 40
      {
        end += 1
      }
      let word = String(decoding: lexer.source[start..<end], as: UTF8.self)
      return error(
        "'\(word)' is not a path", token,
        help: "Put a name with other characters in brackets: [first name]")
    default:
      let word = String(decoding: lexer.source[token.range], as: UTF8.self)
      return error("'\(word)' is not expected here", token)
    }
  }
}
