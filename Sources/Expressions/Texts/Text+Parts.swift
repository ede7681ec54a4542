extension Text {
  /// The code units of a range that is within the text.
  func part(_ range: Range<Int>) -> Text {
    switch self {
    case .units(let units): return Text(units[range])
    case .string(let string):
      if range.isEmpty { return .string("") }
      if string.isASCII {
        return .string(string.withBytes { String(bytes: UnsafeBufferPointer(rebasing: $0[range])) })
      }
      let units = string.utf16
      let start = units.index(units.startIndex, offsetBy: range.lowerBound)
      let end = units.index(start, offsetBy: range.count)
      return Text(Array(units[start..<end]))
    }
  }

  /// A code unit that is there.
  func unit(at index: Int) -> UInt16 {
    switch self {
    case .units(let units): return units[index]
    case .string(let string):
      if string.isASCII { return string.withBytes { UInt16($0[index]) } }
      let units = string.utf16
      return units[units.index(units.startIndex, offsetBy: index)]
    }
  }

  /// The character that begins at an index that is there, or half of one.
  func codePoint(at index: Int) -> UInt32 {
    let first = unit(at: index)
    guard UTF16.isLeadSurrogate(first), index + 1 < count else { return UInt32(first) }
    let second = unit(at: index + 1)
    guard UTF16.isTrailSurrogate(second) else { return UInt32(first) }
    return 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
  }

  /// A text of one code unit.
  init(unit: UInt16) {
    if let scalar = Unicode.Scalar(unit) {
      self = .string(String(Character(scalar)))
    } else {
      self = .units([unit])
    }
  }

  /// Without ECMAScript's white space and line ends at the ends that are named.
  func trimmed(start: Bool = true, end: Bool = true) -> Text {
    if let ascii {
      let trimmed = ascii.withBytes { bytes in
        let range = Self.bounds(of: bytes, start, end) { UInt16($0).isSpace }
        return range.count == bytes.count
          ? nil : String(bytes: UnsafeBufferPointer(rebasing: bytes[range]))
      }
      return trimmed.map(Text.string) ?? self
    }
    let units = units
    return units.withUnsafeBufferPointer { units in
      Text(Array(units[Self.bounds(of: units, start, end) { $0.isSpace }]))
    }
  }

  private static func bounds<Unit>(
    of units: UnsafeBufferPointer<Unit>, _ start: Bool, _ end: Bool, _ isSpace: (Unit) -> Bool
  ) -> Range<Int> {
    var (low, high) = (0, units.count)
    if start { while low < high, isSpace(units[low]) { low += 1 } }
    if end { while low < high, isSpace(units[high - 1]) { high -= 1 } }
    return low..<high
  }

  /// The characters, halves of surrogate pairs by themselves.
  var characters: [Text] {
    switch self {
    case .string(let string):
      return string.unicodeScalars.map { .string(String(Character($0))) }
    case .units(let units):
      var characters: [Text] = []
      var index = 0
      while index < units.count {
        let isPair =
          UTF16.isLeadSurrogate(units[index]) && index + 1 < units.count
          && UTF16.isTrailSurrogate(units[index + 1])
        characters.append(Text(units[index..<(index + (isPair ? 2 : 1))]))
        index += isPair ? 2 : 1
      }
      return characters
    }
  }
}

extension UInt16 {
  /// ECMAScript's WhiteSpace and LineTerminator; all of them are single code units.
  var isSpace: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
}
