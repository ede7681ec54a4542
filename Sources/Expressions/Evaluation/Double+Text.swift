extension Double {
  /// Number::toString of ECMA-262: the shortest digits that read back as the same number.
  var ecmaScriptText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    if self == 0 { return "0" }
    let (digits, point) = magnitude.shortestDigits
    let sign = self < 0 ? "-" : ""
    let count = digits.utf8.count
    switch point {
    case count...21:
      return sign + digits + String(repeating: "0", count: point - count)
    case 1..<max(count, 2) where point <= 21:
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0:
      return sign + "0." + String(repeating: "0", count: -point) + digits
    default:
      let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
      return sign + mantissa + "e" + (point - 1 < 0 ? "-" : "+") + String(abs(point - 1))
    }
  }

  /// The digits without zeros at either end, and where the point stands: 0.d₁d₂… × 10^point.
  private var shortestDigits: (String, Int) {
    let text = description
    let parts = text.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let all = Array((mantissa.count > 1 ? whole + mantissa[1] : whole).utf8)
    let zero = UInt8(ascii: "0")
    let first = all.firstIndex { $0 != zero } ?? 0
    let last = all.lastIndex { $0 != zero } ?? 0
    return (
      String(decoding: all[first...max(first, last)], as: UTF8.self),
      whole.utf8.count + exponent - first
    )
  }
}
