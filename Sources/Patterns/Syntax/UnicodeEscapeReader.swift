/// Reads what follows `\u`: four hex digits, a surrogate pair of those, or hex digits in braces.
struct UnicodeEscapeReader {
  private let source: [UInt32]
  private(set) var position: Int

  init(_ source: [UInt32], at position: Int) {
    self.source = source
    self.position = position
  }

  /// The code point, which may be half of a surrogate pair; nil where there is none.
  mutating func scalar() -> UInt32? {
    if position < source.count, source[position] == UInt32(ascii: "{") { return braced() }
    guard let unit = unit(at: position) else { return nil }
    position += 4
    guard (0xD800..<0xDC00).contains(unit), position + 1 < source.count,
      source[position] == UInt32(ascii: "\\"), source[position + 1] == UInt32(ascii: "u"),
      let low = self.unit(at: position + 2), (0xDC00..<0xE000).contains(low)
    else { return unit }
    position += 6
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func braced() -> UInt32? {
    var value: UInt32 = 0
    var end = position + 1
    while end < source.count, let digit = source[end].hexValue {
      value = value << 4 | digit
      guard value <= 0x10FFFF else { return nil }
      end += 1
    }
    guard end > position + 1, end < source.count, source[end] == UInt32(ascii: "}") else {
      return nil
    }
    position = end + 1
    return value
  }

  private func unit(at start: Int) -> UInt32? {
    guard start + 4 <= source.count else { return nil }
    var unit: UInt32 = 0
    for digit in source[start..<start + 4] {
      guard let value = digit.hexValue else { return nil }
      unit = unit << 4 | value
    }
    return unit
  }
}
