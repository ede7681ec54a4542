/// A look at every character of a text before it is parsed.
enum CharacterCheck {
  /// What may be wrong with a character.
  enum Fault {
    /// It is not well-formed UTF-8 (table 3-7 of the Unicode Standard).
    case encoding
    /// It can stand nowhere in YAML.
    case forbidden
    /// It can stand in quotes alone: `nb-json` has it and `c-printable` not.
    case unprintable
  }

  /// The first faulty character from an offset on.
  static func next(
    in source: borrowing SourceBytes, from start: Int
  ) -> (bytes: Range<Int>, fault: Fault)? {
    var offset = start
    while offset < source.count {
      offset = PrintableText.end(in: source.slice(0..<source.count), from: offset)
      guard offset < source.count else { return nil }
      let (length, fault) = character(source, offset)
      if let fault { return (offset..<offset + length, fault) }
      offset += length
    }
    return nil
  }

  /// The bytes of the character at an offset, and what is wrong with it.
  private static func character(
    _ source: borrowing SourceBytes, _ offset: Int
  ) -> (length: Int, Fault?) {
    let first = source[offset]
    if first < 0x80 {
      if first >= 0x20 { return (1, first == 0x7F ? .unprintable : nil) }
      return (1, first == 0x09 || first.isBreak ? nil : .forbidden)
    }
    let length = length(first, source[offset + 1])
    if length == 0 { return (1, .encoding) }
    var code = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length {
      let byte = source[offset + index]
      guard byte & 0xC0 == 0x80 else { return (1, .encoding) }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    let isPrintable = code >= 0xA0 && code & 0xFFFE != 0xFFFE && code != 0xFEFF || code == 0x85
    return (length, isPrintable || code > 0xFFFF ? nil : .unprintable)
  }

  /// The length that a character's first byte tells; 0 where the second cannot follow it.
  private static func length(_ first: UInt8, _ second: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0: second >= 0xA0 ? 3 : 0
    case 0xED: second < 0xA0 ? 3 : 0
    case 0xE1...0xEF: 3
    case 0xF0: second >= 0x90 ? 4 : 0
    case 0xF1...0xF3: 4
    case 0xF4: second < 0x90 ? 4 : 0
    default: 0
    }
  }
}
