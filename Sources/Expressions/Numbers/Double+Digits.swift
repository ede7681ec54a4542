extension Double {
  /// The number that digits stand for, correctly rounded where the radix is a power of two.
  ///
  /// For other radixes than ten, which ECMAScript leaves to the implementation, digits are taken in
  /// groups that stay exact, as V8 does. Text that is no digit must not be in `digits`.
  init(digits: some Collection<UInt8>, radix: Int) {
    if radix == 10 {
      self = Double(String(bytes: Double.shortened(digits))) ?? .nan
    } else if radix & (radix - 1) == 0 {
      self = Double(digits, bitsEach: radix.trailingZeroBitCount)
    } else {
      self = Double(digits, inGroups: radix)
    }
  }

  /// The first 53 bits, rounded to even by all that follow.
  private init(_ digits: some Collection<UInt8>, bitsEach: Int) {
    var significand: UInt64 = 0
    var exponent = 0
    var half = false
    var rest = false
    for digit in digits {
      for bit in (0..<bitsEach).reversed() {
        let isSet = digit.letterValue >> bit & 1 == 1
        if significand >> 52 == 0 {
          significand = significand << 1 | (isSet ? 1 : 0)
        } else {
          rest = rest || half
          half = isSet
          exponent += 1
        }
      }
    }
    if half, rest || significand & 1 == 1 { significand += 1 }
    self =
      exponent > 1100
      ? .infinity : Double(sign: .plus, exponent: exponent, significand: Double(significand))
  }

  private init(_ digits: some Collection<UInt8>, inGroups radix: Int) {
    let largest = UInt32.max / 36
    self = 0
    var part: UInt32 = 0
    var multiplier: UInt32 = 1
    for digit in digits {
      if multiplier * UInt32(radix) > largest {
        self = self * Double(multiplier) + Double(part)
        part = 0
        multiplier = 1
      }
      part = part * UInt32(radix) + UInt32(digit.letterValue)
      multiplier *= UInt32(radix)
    }
    self = self * Double(multiplier) + Double(part)
  }

  /// Decimal digits, of which no more than matter: a thousand, one for what is left out, and how
  /// many that is.
  private static func shortened(_ digits: some Collection<UInt8>) -> [UInt8] {
    let digits = Array(digits.drop { $0 == 0x30 })
    if digits.count <= 1000 { return digits.isEmpty ? [0x30] : digits }
    return digits[..<1000] + [0x31] + Array(("e" + String(digits.count - 1001)).utf8)
  }
}

extension UInt8 {
  /// 0–35 for digits and letters of either case, more for anything else.
  var letterValue: Int {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x41...0x5A: Int(self) - 0x41 + 10
    case 0x61...0x7A: Int(self) - 0x61 + 10
    default: 99
    }
  }
}
