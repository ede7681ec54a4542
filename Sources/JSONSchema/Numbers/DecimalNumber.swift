/// A double as the shortest decimal that reads back as it: what its author wrote.
struct DecimalNumber {
  /// Below 10^17.
  let digits: UInt64
  /// The power of ten that the digits are multiplied with.
  let exponent: Int

  /// The decimal of the absolute value; nil for NaN and the infinities.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    var digits: UInt64 = 0
    var exponent = 0
    var isAfterPoint = false
    var bytes = number.magnitude.description.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "."): isAfterPoint = true
      case UInt8(ascii: "e"):
        var written = 0
        var isNegative = false
        while let byte = bytes.next() {
          if byte == UInt8(ascii: "-") { isNegative = true }
          if byte.isASCIIDigit { written = written * 10 + Int(byte - UInt8(ascii: "0")) }
        }
        exponent += isNegative ? -written : written
      default:
        digits = digits &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
        if isAfterPoint { exponent -= 1 }
      }
    }
    while digits > 0 && digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = exponent
  }

  /// Whether it is a whole number of times another.
  func isMultiple(of other: DecimalNumber) -> Bool {
    guard digits > 0 else { return true }
    guard other.digits > 0 else { return false }
    let shift = exponent - other.exponent
    if shift >= 0 {
      // digits × 10^shift modulo the other's digits.
      let rest = Self.product(
        digits % other.digits, Self.power(shift, modulo: other.digits),
        modulo: other.digits)
      return rest == 0
    }
    // The digits don't end in 0, so they are a multiple of no power of ten, unless of 1.
    return false
  }

  /// 10^exponent modulo a number, by squaring.
  private static func power(_ exponent: Int, modulo: UInt64) -> UInt64 {
    var result = 1 % modulo
    var factor = 10 % modulo
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = product(result, factor, modulo: modulo) }
      factor = product(factor, factor, modulo: modulo)
      left >>= 1
    }
    return result
  }

  private static func product(_ left: UInt64, _ right: UInt64, modulo: UInt64) -> UInt64 {
    modulo.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
  }
}

extension Double {
  /// Whether the number is a whole number of times a factor, both as the decimals they are written
  /// as: 0.0075 is a multiple of 0.0001.
  func isMultiple(of factor: Double) -> Bool {
    if isInteger && factor.isInteger && magnitude < 0x1p53 && factor < 0x1p53 {
      return Int64(self) % Int64(factor) == 0
    }
    guard let number = DecimalNumber(self), let factor = DecimalNumber(factor) else { return false }
    return number.isMultiple(of: factor)
  }
}
