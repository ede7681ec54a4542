extension JSONReading {
  /// The string that begins at the position.
  mutating func string() throws(JSONFault) -> String {
    position += 1
    let start = position
    skipPlain()
    if next == .quote, position < bytes.count {
      position += 1
      return text(start, position - 1)
    }
    return try escapedString(from: start)
  }

  /// A string in which something other than plain characters has been met.
  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var result = Array(bytes[start..<position])
    while true {
      guard position < bytes.count else {
        throw JSONFault(
          message: "The string has no end", help: "Close it with a double quote",
          offset: start - 1)
      }
      switch bytes[position] {
      case .quote:
        position += 1
        return String(decoding: result, as: UTF8.self)
      case .backslash: try appendEscape(to: &result)
      default:
        throw fault(
          "A control character in a string",
          help: "Write a line end as \\n, a tab as \\t, others as \\u and four hex digits")
      }
      let plain = position
      skipPlain()
      result.append(contentsOf: bytes[plain..<position])
    }
  }

  /// Goes on to the next quote, backslash or control character, eight bytes at a time.
  private mutating func skipPlain() {
    while position + 8 <= bytes.count, let base = bytes.baseAddress {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
      let special =
        Self.zeroBytes(word ^ 0x2222_2222_2222_2222)
        | Self.zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        | Self.zeroBytes(word & 0xE0E0_E0E0_E0E0_E0E0)
      if special != 0 {
        position += UInt64(littleEndian: special).trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .quote || byte == .backslash || byte < 0x20 { return }
      position += 1
    }
  }

  /// The high bit of each byte that is zero, exact for the lowest one (Hacker's Delight, 6-1).
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private mutating func appendEscape(to result: inout [UInt8]) throws(JSONFault) {
    let start = position
    position += 2
    switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "n"): result.append(.lineFeed)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case let byte where byte == .quote || byte == .backslash || byte == UInt8(ascii: "/"):
      result.append(byte)
    case UInt8(ascii: "u"):
      let scalar = try escapedScalar(from: start)
      result.append(contentsOf: String(Character(scalar)).utf8)
    default:
      throw JSONFault(
        message: "No such escape in JSON", help: "Write a backslash itself as \\\\", offset: start)
    }
  }

  /// The scalar of `\uXXXX`, or of two that are a surrogate pair.
  private mutating func escapedScalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexUnit(start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if UTF16.isLeadSurrogate(unit), position + 1 < bytes.count, bytes[position] == .backslash,
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let low = try hexUnit(start)
      if UTF16.isTrailSurrogate(low) {
        let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
        if let scalar = Unicode.Scalar(value) { return scalar }
      }
    }
    throw JSONFault(
      message: "Half of a surrogate pair is no character",
      help: "Write the character itself, or both halves", offset: start)
  }

  private mutating func hexUnit(_ start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw JSONFault(message: "'\\u' needs four hex digits", offset: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }
}
