extension Double {
  /// The number as ECMAScript writes it (`Number::toString`).
  var scriptText: String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "-Infinity" : "Infinity" }
    if let integer = Int64(exactly: self), integer.magnitude < 1 << 53 { return String(integer) }
    // Swift and ECMAScript differ in when they write an exponent, and in how.
    let plain = description
    if !plain.utf8.contains(UInt8(ascii: "e")) { return plain }
    let decimal = DecimalNumber(self)
    let digits = decimal.digits.map { $0 + UInt8(ascii: "0") }
    var text: [UInt8] = decimal.isNegative ? [UInt8(ascii: "-")] : []
    let point = decimal.point
    if point > 21 || point <= -6 {
      text.append(digits[0])
      if digits.count > 1 {
        text.append(UInt8(ascii: "."))
        text += digits[1...]
      }
      text += (point > 0 ? "e+" : "e-").utf8
      text += String((point - 1).magnitude).utf8
    } else if point <= 0 {
      text += "0.".utf8
      text += [UInt8](repeating: UInt8(ascii: "0"), count: -point)
      text += digits
    } else if point >= digits.count {
      text += digits
      text += [UInt8](repeating: UInt8(ascii: "0"), count: point - digits.count)
    } else {
      text += digits[..<point]
      text.append(UInt8(ascii: "."))
      text += digits[point...]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
