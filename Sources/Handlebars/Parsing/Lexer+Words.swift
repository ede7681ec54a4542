extension Lexer {
  /// A string, or a name in brackets.
  ///
  /// A backslash takes the meaning from a closing quote; but where nothing closes the string after
  /// that, the last of them closes it, as it does in Handlebars.js.
  func quoted(_ kind: Token.Kind, until close: UInt8, _ start: Int) -> Token {
    var index = start + 1
    var lastEscaped: Int?
    while index < source.count, source[index] != close {
      if source[index] == UInt8(ascii: "\\"), index + 1 < source.count, source[index + 1] == close {
        index += 1
        lastEscaped = index
      }
      index += 1
    }
    if index >= source.count {
      guard let lastEscaped else { return Token(.invalid, start..<(start + 1)) }
      index = lastEscaped
    }
    var token = Token(kind, start..<(index + 1))
    token.text = (start + 1)..<index
    let hasEscapes = source[token.text].contains(UInt8(ascii: "\\"))
    token.escaped = hasEscapes ? close : nil
    return token
  }

  func word(_ start: Int) -> Token {
    if source.has("as", at: start) {
      var bar = start + 2
      while case let length = source.spaceLength(at: bar), length > 0 { bar += length }
      if bar > start + 2, bar < source.count, source[bar] == UInt8(ascii: "|") {
        return Token(.openNames, start..<(bar + 1))
      }
    }
    let numberEnd = numberEnd(start)
    if numberEnd > start, endsLiteral(at: numberEnd) { return Token(.number, start..<numberEnd) }
    let end = nameEnd(from: start)
    guard end > start, endsName(at: end) else { return Token(.invalid, start..<(start + 1)) }
    return Token(endsLiteral(at: end) ? literal(start..<end) : .identifier, start..<end)
  }

  private func literal(_ range: Range<Int>) -> Token.Kind {
    switch range.count {
    case 4 where source.has("true", at: range.lowerBound): .true
    case 4 where source.has("null", at: range.lowerBound): .null
    case 5 where source.has("false", at: range.lowerBound): .false
    case 9 where source.has("undefined", at: range.lowerBound): .undefined
    default: .identifier
    }
  }

  /// The end of `-?[0-9]+(\.[0-9]+)?`; the start where there is none.
  private func numberEnd(_ start: Int) -> Int {
    func digits(_ start: Int) -> Int {
      var end = start
      while end < source.count, source[end].isDigit { end += 1 }
      return end
    }
    let first = source[start] == UInt8(ascii: "-") ? start + 1 : start
    let end = digits(first)
    guard end > first else { return start }
    guard end < source.count, source[end] == UInt8(ascii: ".") else { return end }
    let fractionEnd = digits(end + 1)
    return fractionEnd > end + 1 ? fractionEnd : end
  }

  /// The end of a name without brackets.
  func nameEnd(from start: Int) -> Int {
    var end = start
    while end < source.count, source[end].isNamePart, source.spaceLength(at: end) == 0 { end += 1 }
    return end
  }

  private func endsLiteral(at index: Int) -> Bool {
    guard index < source.count else { return false }
    switch source[index] {
    case UInt8(ascii: "~"), UInt8(ascii: "}"), UInt8(ascii: ")"): return true
    default: return source.spaceLength(at: index) > 0
    }
  }

  func endsName(at index: Int) -> Bool {
    if endsLiteral(at: index) { return true }
    guard index < source.count else { return false }
    switch source[index] {
    case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "|"): return true
    default: return false
    }
  }
}
