import Values

extension QueryParser {
  /// A number, string or word of a comparison.
  mutating func literal() throws(JSONPathError) -> Value {
    switch peek {
    case "'", "\"": return .string(try stringLiteral())
    case let scalar? where scalar.isDigit || scalar == "-": return .number(try numberLiteral())
    default: break
    }
    let start = position
    while let scalar = peek, scalar.beginsName || scalar.isDigit { position += 1 }
    switch String(text[start..<position]) {
    case "true": return true
    case "false": return false
    case "null": return nil
    case let word where !word.isEmpty && peek == "(":
      throw JSONPathError("Function '" + word + "' is not supported", column: start + 1)
    default:
      throw JSONPathError("Expected '@', '$', a string, a number or a word", column: start + 1)
    }
  }

  /// `-1.5e3`: JSON's numbers.
  private mutating func numberLiteral() throws(JSONPathError) -> Double {
    let start = position
    _ = take("-")
    let digits = position
    try takeDigits()
    if text[digits] == "0", position - digits > 1 {
      throw JSONPathError("A number has no leading zeros", column: digits + 1)
    }
    if take(".") { try takeDigits() }
    if peek == "e" || peek == "E" {
      position += 1
      if !take("+") { _ = take("-") }
      try takeDigits()
    }
    guard let number = Double(String(text[start..<position])) else {
      throw JSONPathError("Expected a number", column: start + 1)
    }
    return number
  }

  private mutating func takeDigits() throws(JSONPathError) {
    guard let first = peek, first.isDigit else { throw error("Expected a digit") }
    while let scalar = peek, scalar.isDigit { position += 1 }
  }

  /// A string in single or double quotes.
  mutating func stringLiteral() throws(JSONPathError) -> String {
    let start = position
    let quote = text[position]
    position += 1
    var scalars = String.UnicodeScalarView()
    while let scalar = peek {
      position += 1
      switch scalar {
      case quote: return String(scalars)
      case "\\": scalars.append(try escape(in: quote))
      case _ where scalar.value < 0x20:
        throw JSONPathError("Control characters are written as escapes", column: position)
      default: scalars.append(scalar)
      }
    }
    throw JSONPathError("The string has no closing quote", column: start + 1)
  }

  private mutating func escape(in quote: Unicode.Scalar) throws(JSONPathError) -> Unicode.Scalar {
    let column = position
    let scalar = peek
    position += 1
    switch scalar {
    case quote?, "\\"?, "/"?: return scalar ?? quote
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try unicodeEscape(column)
    default: throw JSONPathError("Unknown escape", column: column)
    }
  }

  /// `\uXXXX`, or two of them for a character beyond U+FFFF.
  private mutating func unicodeEscape(_ column: Int) throws(JSONPathError) -> Unicode.Scalar {
    let first = try hexadecimal(column)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(word: "\\u") else {
      throw JSONPathError("Half of a surrogate pair", column: column)
    }
    let second = try hexadecimal(column)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONPathError("Half of a surrogate pair", column: column) }
    return scalar
  }

  private mutating func hexadecimal(_ column: Int) throws(JSONPathError) -> UInt32 {
    guard position + 4 <= text.count,
      text[position..<position + 4].allSatisfy({ $0.properties.isASCIIHexDigit }),
      let number = UInt32(String(text[position..<position + 4]), radix: 16)
    else { throw JSONPathError("Expected four hexadecimal digits", column: column) }
    position += 4
    return number
  }
}
