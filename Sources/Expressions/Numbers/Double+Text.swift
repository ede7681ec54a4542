extension Double {
  /// Number::toString of ECMA-262: the shortest digits that read back as the same number.
  var ecmaScriptText: String {
    if let integer = Int64(exactly: self), integer.magnitude < 1 << 53 { return String(integer) }
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    let (digits, point) = magnitude.shortestDigits
    return String(bytes: Self.text(digits, point, isNegative: self < 0))
  }

  /// 0.d₁d₂… × 10^point as ECMAScript writes numbers.
  private static func text(_ digits: [UInt8], _ point: Int, isNegative: Bool) -> [UInt8] {
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    switch point {
    case digits.count...max(digits.count, 21) where point <= 21:
      text += digits
      text.append(zeros: point - digits.count)
    case 1...21:
      text += digits[..<point]
      text.append(UInt8(ascii: "."))
      text += digits[point...]
    case -5...0:
      text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      text.append(zeros: -point)
      text += digits
    default: text.append(digits, exponent: point - 1)
    }
    return text
  }

  /// The digits without zeros at either end, and where the point stands: 0.d₁d₂… × 10^point.
  var shortestDigits: ([UInt8], Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = Array(description.utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "e") {
        exponent = Int(String(bytes: text[(index + 1)...])) ?? 0
        break
      }
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
    }
    let whole = point ?? digits.count
    let leading = digits.prefix { $0 == 0x30 }.count
    while digits.count > leading + 1, digits.last == 0x30 { digits.removeLast() }
    return (Array(digits[leading...]), whole + exponent - leading)
  }
}

extension [UInt8] {
  mutating func append(zeros count: Int) {
    if count > 0 { append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count)) }
  }

  /// Appends d₁.d₂…e±exponent.
  mutating func append(_ digits: [UInt8], exponent: Int) {
    append(digits[0])
    if digits.count > 1 {
      append(UInt8(ascii: "."))
      append(contentsOf: digits[1...])
    }
    append(UInt8(ascii: "e"))
    append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(contentsOf: String(exponent.magnitude).utf8)
  }
}
