extension Text {
  /// StringToNumber.
  var number: Double {
    guard case .string(let string) = trimmed() else { return .nan }
    return string.withBytes { Self.number($0) }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
    guard let first = bytes.first else { return 0 }
    if first == UInt8(ascii: "0"), bytes.count > 2, let radix = radix(bytes[1]) {
      let digits = bytes[2...]
      return digits.allSatisfy { $0.digitValue < radix }
        ? Double(digits: digits, radix: radix) : .nan
    }
    let end = decimalEnd(bytes)
    return end == bytes.count ? decimal(bytes[..<end]) : .nan
  }

  private static func radix(_ letter: UInt8) -> Int? {
    switch letter | 0x20 {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  /// `parseFloat`.
  var leadingNumber: Double {
    guard case .string(let string) = trimmed(end: false) else {
      return Text.string(self.string).leadingNumber
    }
    return string.withBytes { bytes in
      let end = Self.decimalEnd(bytes)
      return end == 0 ? .nan : Self.decimal(bytes[..<end])
    }
  }

  /// `parseInt`.
  func leadingInteger(radix given: Int32) -> Double {
    let text = Array(trimmed(end: false).string.utf8)
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard given == 0 || (2...36).contains(given) else { return .nan }
    var radix = given == 0 ? 10 : Int(given)
    if given == 0 || given == 16,
      rest.starts(with: [0x30, 0x78]) || rest.starts(with: [0x30, 0x58])
    {
      rest = rest.dropFirst(2)
      radix = 16
    }
    let digits = rest.prefix { $0.letterValue < radix }
    if digits.isEmpty { return .nan }
    let number = Double(digits: digits, radix: radix)
    return isNegative ? -number : number
  }

  /// Where the longest StrDecimalLiteral at the beginning ends; 0 where there is none.
  private static func decimalEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = 0
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func digits(_ start: Int) -> Int {
      var index = start
      while byte(index).isDigit { index += 1 }
      return index - start
    }
    if byte(0) == UInt8(ascii: "+") || byte(0) == UInt8(ascii: "-") { end = 1 }
    let infinity = Array("Infinity".utf8)
    if bytes[end...].starts(with: infinity) { return end + infinity.count }
    let whole = digits(end)
    end += whole
    var fraction = 0
    if byte(end) == UInt8(ascii: ".") {
      fraction = digits(end + 1)
      if whole + fraction > 0 { end += 1 + fraction }
    }
    guard whole + fraction > 0 else { return 0 }
    if byte(end) | 0x20 == UInt8(ascii: "e") {
      let isSigned = byte(end + 1) == UInt8(ascii: "+") || byte(end + 1) == UInt8(ascii: "-")
      let exponent = digits(end + (isSigned ? 2 : 1))
      if exponent > 0 { end += (isSigned ? 2 : 1) + exponent }
    }
    return end
  }

  /// A StrDecimalLiteral, with a digit on both sides of the point as Swift reads it.
  private static func decimal(_ literal: Slice<UnsafeBufferPointer<UInt8>>) -> Double {
    if literal.last == UInt8(ascii: "y") {
      return literal.first == UInt8(ascii: "-") ? -.infinity : .infinity
    }
    if literal.count <= 18, literal.allSatisfy({ $0.isDigit }) {
      return Double(literal.reduce(0) { $0 * 10 + Int64($1) - 0x30 })
    }
    var text: [UInt8] = []
    for (index, byte) in zip(literal.indices, literal) {
      let next = index + 1 < literal.endIndex ? literal[index + 1] : 0
      if byte == UInt8(ascii: "."), text.last?.isDigit != true { text.append(0x30) }
      text.append(byte)
      if byte == UInt8(ascii: "."), !next.isDigit { text.append(0x30) }
    }
    return Double(String(bytes: text)) ?? .nan
  }
}
