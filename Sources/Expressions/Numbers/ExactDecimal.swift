/// A positive number's decimal digits, from its exact value; halves are rounded up.
struct ExactDecimal {
  /// Without what was rounded away; the first is not zero, unless there are none.
  var digits: [UInt8] = []
  /// Where the point stands: 0.d₁d₂… × 10^point.
  var point: Int

  /// So many significant digits.
  init(_ number: Double, significant count: Int) {
    var fraction = Fraction(number)
    point = fraction.point
    write(count, of: &fraction)
  }

  /// So many digits after the point.
  init(_ number: Double, afterPoint count: Int) {
    var fraction = Fraction(number)
    point = fraction.point
    if point + count >= 0 { write(point + count, of: &fraction) }
  }

  private mutating func write(_ count: Int, of fraction: inout Fraction) {
    for _ in 0..<count { digits.append(0x30 + fraction.nextDigit()) }
    guard fraction.nextDigit() >= 5 else { return }
    var index = digits.count - 1
    while index >= 0, digits[index] == 0x39 {
      digits[index] = 0x30
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      // 9.9 became 10.0; where digits are counted from the point, there is one more.
      digits.insert(0x31, at: 0)
      point += 1
    }
  }

  /// A number between 0 and 1 as numerator and denominator, from which digits are taken.
  private struct Fraction {
    var numerator: BigNatural
    var denominator = BigNatural(1)
    /// The power of ten that was taken out.
    var point: Int

    init(_ number: Double) {
      let exponent = max(Int(number.exponentBitPattern), 1) - 1075
      let hidden: UInt64 = number.exponentBitPattern == 0 ? 0 : 1 << 52
      numerator = BigNatural(number.significandBitPattern | hidden)
      if exponent > 0 {
        numerator.shiftLeft(by: exponent)
      } else {
        denominator.shiftLeft(by: -exponent)
      }
      // From the power of two in it, which may give one too few.
      point = Int((Double(number.exponent) * 0.30102999566398114).rounded(.down)) + 1
      if point > 0 {
        denominator.multiply(byPowerOfTen: point)
      } else {
        numerator.multiply(byPowerOfTen: -point)
      }
      if !(numerator < denominator) {
        denominator.multiply(by: 10)
        point += 1
      }
    }

    mutating func nextDigit() -> UInt8 {
      numerator.multiply(by: 10)
      return UInt8(numerator.takeOff(denominator))
    }
  }
}
