import Values

extension QueryParser {
  /// A number or string, or nil where neither is there.
  mutating func literal() throws(JSONPathError) -> Value? {
    switch peek {
    case "'", "\"": .string(try stringLiteral())
    case let scalar? where scalar.isDigit || scalar == "-": .number(try numberLiteral())
    default: nil
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
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek?.hexadecimalDigit else {
        throw JSONPathError("Expected four hexadecimal digits", column: column)
      }
      number = number << 4 | digit
      position += 1
    }
    return number
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalDigit: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x57
    case "A"..."F": value - 0x37
    default: nil
    }
  }
}
