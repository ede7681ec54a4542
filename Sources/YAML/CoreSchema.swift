/// What a plain scalar means in the core schema of YAML 1.2.2, section 10.3.2.
public enum CoreSchema {
  /// A value that a plain scalar can stand for.
  public enum Meaning: Equatable, Sendable {
    /// `null`, `~` or nothing.
    case null
    /// `true` or `false`, in small letters, with a capital or in capitals.
    case bool(Bool)
    /// A number that a double holds.
    case number(Double)
    /// An integer that a double cannot hold exactly, with the nearest that it can.
    case imprecise(Double)
    /// Infinity or no number, which JSON does not have.
    case notFinite
    /// The text itself.
    case string
  }

  /// What a scalar without quotes means.
  public static func meaning(of text: UnsafeBufferPointer<UInt8>) -> Meaning {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(text)
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      return equals(text, "null") || equals(text, "Null") || equals(text, "NULL") ? .null : .string
    case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      let isTrue = equals(text, "true") || equals(text, "True") || equals(text, "TRUE")
      return isTrue ? .bool(true) : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      let isFalse = equals(text, "false") || equals(text, "False") || equals(text, "FALSE")
      return isFalse ? .bool(false) : .string
    default: return .string
    }
  }

  private static func equals(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      word.count == text.count && zip(word, text).allSatisfy { $0 == $1 }
    }
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Meaning {
    let isSigned = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-")
    let digits = UnsafeBufferPointer(rebasing: text[(isSigned ? 1 : 0)...])
    guard let first = digits.first else { return .string }
    if first == UInt8(ascii: "0"), digits.count > 2, !isSigned {
      if digits[1] == UInt8(ascii: "o") { return radix(digits, 8) }
      if digits[1] == UInt8(ascii: "x") { return radix(digits, 16) }
    }
    if first == UInt8(ascii: "."), isNotFinite(digits, isSigned: isSigned) { return .notFinite }
    switch shape(digits) {
    case .integer where digits.count <= 15:
      // An Int has 32 bits in WebAssembly.
      var integer: Int64 = 0
      for digit in digits { integer = integer * 10 + Int64(digit & 0x0F) }
      return .number(Double(text[0] == UInt8(ascii: "-") ? -integer : integer))
    case .integer: return double(text) { abs($0) >= 0x1p53 ? .imprecise($0) : .number($0) }
    case .float: return double(text) { .number($0) }
    case nil: return .string
    }
  }

  private static func double(
    _ text: UnsafeBufferPointer<UInt8>, _ meaning: (Double) -> Meaning
  ) -> Meaning {
    guard let double = Double(String(decoding: text, as: UTF8.self)) else { return .string }
    return double.isFinite ? meaning(double) : .notFinite
  }

  private static func isNotFinite(_ text: UnsafeBufferPointer<UInt8>, isSigned: Bool) -> Bool {
    equals(text, ".inf") || equals(text, ".Inf") || equals(text, ".INF")
      || !isSigned && (equals(text, ".nan") || equals(text, ".NaN") || equals(text, ".NAN"))
  }

  private enum Shape { case integer, float }

  /// `[0-9]+`, or `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
  private static func shape(_ text: UnsafeBufferPointer<UInt8>) -> Shape? {
    var offset = 0
    func skipDigits() -> Int {
      let start = offset
      while offset < text.count, (0x30...0x39).contains(text[offset]) { offset += 1 }
      return offset - start
    }
    let whole = skipDigits()
    if offset == text.count { return whole > 0 ? .integer : nil }
    if text[offset] == UInt8(ascii: ".") {
      offset += 1
      if skipDigits() == 0, whole == 0 { return nil }
    } else if whole == 0 {
      return nil
    }
    if offset < text.count, text[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < text.count, text[offset] == 0x2B || text[offset] == 0x2D { offset += 1 }
      if skipDigits() == 0 { return nil }
    }
    return offset == text.count ? .float : nil
  }

  private static func radix(_ text: UnsafeBufferPointer<UInt8>, _ radix: Double) -> Meaning {
    var number = 0.0
    for byte in text[2...] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x57
      default: return .string
      }
      guard Double(digit) < radix else { return .string }
      number = number * radix + Double(digit)
    }
    guard number.isFinite else { return .notFinite }
    return number >= 0x1p53 ? .imprecise(number) : .number(number)
  }
}
