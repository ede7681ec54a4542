extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isSpace: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }
  /// White space to XML and Markdown, which know no other.
  var isMarkupSpace: Bool { isBlank || self == 10 || self == 13 }
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether JavaScript's `\w` matches it.
  var isWord: Bool {
    isDigit || self == UInt8(ascii: "_") || (0x61...0x7A).contains(self | 0x20)
  }

  /// Whether Handlebars lets it stand in a name outside of `[…]`, unless it begins white space.
  var isNamePart: Bool {
    switch self {
    case 0x21...0x23, 0x25...0x2C, 0x2E, 0x2F, 0x3B...0x3E, 0x40, 0x5B...0x5E, 0x60, 0x7B...0x7E:
      false
    default: !isSpace
    }
  }

  /// Whether a byte of UTF-8 belongs to a code point that began before it.
  var continuesCodePoint: Bool { self & 0xC0 == 0x80 }
}

extension [UInt8] {
  /// How many bytes of white space, as ECMAScript has it, begin at a place; 0 for none.
  func spaceLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    let byte = self[index]
    if byte < 0x80 { return byte.isSpace ? 1 : 0 }
    func next(_ offset: Int) -> UInt8 { index + offset < count ? self[index + offset] : 0 }
    switch (byte, next(1), next(2)) {
    case (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  /// How many bytes of white space end before a place; 0 for none.
  func spaceLength(before index: Int) -> Int {
    for length in 1...3 where index >= length && spaceLength(at: index - length) == length {
      return length
    }
    return 0
  }

  /// Whether some bytes stand at a place.
  func has(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { text in
      guard index >= 0, index <= count - text.count else { return false }
      for offset in 0..<text.count where self[index + offset] != text[offset] { return false }
      return true
    }
  }

  /// Where some bytes next stand.
  func find(_ text: StaticString, from start: Int) -> Int? {
    text.withUTF8Buffer { text in
      withUnsafeBufferPointer { source in
        var index = start
        while index <= source.count - text.count {
          if source[index] == text[0],
            UnsafeBufferPointer(rebasing: source[index...]).starts(with: text)
          {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
