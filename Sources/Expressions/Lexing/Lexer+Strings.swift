extension Lexer {
  /// A string in single or double quotes.
  mutating func string() throws(Fault) -> Text {
    let start = position
    let quote = source[position]
    position += 1
    var content = LiteralContent()
    while let byte = peek, byte != 0x0A, byte != 0x0D {
      if byte == quote {
        position += 1
        return content.text
      }
      if byte == UInt8(ascii: "\\") {
        try escape(&content)
      } else {
        content.append(byte)
        position += 1
      }
    }
    throw Fault(
      kind: .syntax, message: "The string has no closing quote",
      help: "End it with " + (quote == 0x22 ? "\"" : "'") + " on the same line",
      span: Span(offset: start, length: position - start))
  }

  /// A template literal up to `${` or its end.
  mutating func templateText() throws(Fault) -> (Text, isEnd: Bool) {
    let start = position
    var content = LiteralContent()
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "`"):
        position += 1
        return (content.text, true)
      case UInt8(ascii: "$") where peek(1) == UInt8(ascii: "{"):
        position += 2
        return (content.text, false)
      case UInt8(ascii: "\\"): try escape(&content)
      case 0x0D:
        // Line ends of any kind are line feeds.
        position += peek(1) == 0x0A ? 2 : 1
        content.append(0x0A)
      default:
        content.append(byte)
        position += 1
      }
    }
    throw Fault(
      kind: .syntax, message: "The template literal has no end", help: "End it with '`'",
      span: Span(offset: max(0, start - 1), length: position - start + 1))
  }

  private mutating func escape(_ content: inout LiteralContent) throws(Fault) {
    let start = position
    position += 1
    guard let byte = peek else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "v"): content.append(0x0B)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "x"): content.append(codePoint: try hexadecimal(count: 2))
    case UInt8(ascii: "u"): content.append(codePoint: try unicodeEscape())
    case UInt8(ascii: "0") where peek?.isDigit != true: content.append(0)
    case _ where byte.isDigit:
      position = start
      throw Fault(
        kind: .syntax, message: "Octal escapes are not allowed", help: "Write \\x and two digits",
        span: Span(offset: start, length: 2))
    case 0x0D: if peek == 0x0A { position += 1 }
    case 0x0A: break
    default:
      position -= 1
      // A line that goes on, or the character itself.
      let end = scalarEnd
      if !endsLine { for byte in source[position..<end] { content.append(byte) } }
      position = end
    }
  }

  /// What follows `\u`: four digits, or any number of them in braces.
  mutating func unicodeEscape() throws(Fault) -> UInt32 {
    guard peek == UInt8(ascii: "{") else { return try hexadecimal(count: 4) }
    position += 1
    let start = position
    var value: UInt32 = 0
    while let digit = peek?.digitValue, digit < 16, value <= 0x10FFFF {
      value = value * 16 + UInt32(digit)
      position += 1
    }
    guard position > start, peek == UInt8(ascii: "}"), value <= 0x10FFFF else {
      throw fault(.syntax, "Expected the number of a character in braces, at most 10FFFF")
    }
    position += 1
    return value
  }

  private mutating func hexadecimal(count: Int) throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek?.digitValue, digit < 16 else {
        throw fault(.syntax, "Expected a hexadecimal digit")
      }
      value = value * 16 + UInt32(digit)
      position += 1
    }
    return value
  }
}

/// What a literal says: bytes as long as it can, code units where halves of characters stand alone.
struct LiteralContent {
  private var bytes: [UInt8] = []
  private var units: [UInt16]?

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Two halves that follow each other form a character.
  mutating func append(codePoint: UInt32) {
    if let scalar = Unicode.Scalar(codePoint) {
      bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
    } else {
      flush()
      units?.append(UInt16(truncatingIfNeeded: codePoint))
    }
  }

  private mutating func flush() {
    units = (units ?? []) + Array(String(decoding: bytes, as: UTF8.self).utf16)
    bytes = []
  }

  var text: Text {
    guard let units else { return .string(String(decoding: bytes, as: UTF8.self)) }
    return Text(units + Array(String(decoding: bytes, as: UTF8.self).utf16))
  }
}
