/// Escapes in double quotes: section 5.7.
extension YAMLParser {
  /// Reads the escape at the next byte, which is a backslash.
  mutating func readEscape(_ opening: Int) throws(YAMLError) {
    let start = offset
    let letter = source[offset + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "x"): try readCode(start, digits: 2)
    case UInt8(ascii: "u"): try readCode(start, digits: 4)
    case UInt8(ascii: "U"): try readCode(start, digits: 8)
    case UInt8(ascii: "N"): decoded.append(contentsOf: [0xC2, 0x85])
    case UInt8(ascii: "_"): decoded.append(contentsOf: [0xC2, 0xA0])
    case UInt8(ascii: "L"): decoded.append(contentsOf: [0xE2, 0x80, 0xA8])
    case UInt8(ascii: "P"): decoded.append(contentsOf: [0xE2, 0x80, 0xA9])
    default:
      if start + 1 >= source.count { throw fault(.unclosedQuote, at: opening) }
      guard let byte = Self.character(letter) else { throw fault(.unknownEscape, at: start) }
      decoded.append(byte)
    }
  }

  private static func character(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), 0x20, 0x09: letter
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "0"): 0
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "v"): 11
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "e"): 27
    default: nil
    }
  }

  private mutating func readCode(_ start: Int, digits: Int) throws(YAMLError) {
    guard var code = number(at: offset, digits: digits) else {
      throw fault(.unknownEscape, at: start)
    }
    offset += digits
    // JSON writes characters above U+FFFF as two escapes, and JSON is YAML.
    if digits == 4, 0xD800...0xDBFF ~= code, source[offset] == UInt8(ascii: "\\"),
      source[offset + 1] == UInt8(ascii: "u"), let low = number(at: offset + 2, digits: 4),
      0xDC00...0xDFFF ~= low
    {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      offset += 6
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault(.unknownEscape, at: start) }
    decoded.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
  }

  private func number(at start: Int, digits: Int) -> UInt32? {
    var number: UInt32 = 0
    for index in start..<start + digits {
      guard let digit = source[index].hexadecimal else { return nil }
      number = number << 4 | UInt32(digit)
    }
    return number
  }
}
