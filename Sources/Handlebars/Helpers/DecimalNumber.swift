/// A number digit by digit, for rounding as people do it.
struct DecimalNumber {
  private(set) var isNegative = false
  /// From the first that is not 0 to the last that is not 0; none for 0.
  private(set) var digits: [UInt8] = []
  /// How many of the digits stand before the decimal point; negative where zeros come between the
  /// point and the digits.
  private(set) var point = 0
  /// How many digits behind the point are shown, zeros too.
  private(set) var fractionCount = 0

  /// The digits of the shortest text that reads back as the same number.
  init(_ number: Double) {
    self = DecimalNumber(parsing: number.description) ?? DecimalNumber()
    fractionCount = max(0, digits.count - point)
  }

  private init() {}

  /// Reads `-?[0-9]+(.[0-9]+)?(e[+-]?[0-9]+)?`; nil for anything else, and for exponents of more than
  /// three digits.
  init?(parsing text: String) {
    var isFraction = false
    var exponent: Int?
    var exponentIsNegative = false
    var count = 0
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: "-") where exponent == 0: exponentIsNegative = true
      case UInt8(ascii: "+") where exponent == 0: break
      case UInt8(ascii: ".") where !isFraction && exponent == nil && count > 0: isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard exponent == nil, count > 0 else { return nil }
        exponent = 0
      case 0x30...0x39:
        if let power = exponent {
          guard power < 100 else { return nil }
          exponent = power * 10 + Int(byte - 0x30)
        } else {
          count += 1
          add(byte - 0x30, isFraction: isFraction)
        }
      default: return nil
      }
    }
    guard count > 0, !isFraction || fractionCount > 0 else { return nil }
    let power = (exponent ?? 0) * (exponentIsNegative ? -1 : 1)
    point += power
    fractionCount = max(0, fractionCount - power)
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  private mutating func add(_ digit: UInt8, isFraction: Bool) {
    if isFraction { fractionCount += 1 }
    if digits.isEmpty, digit == 0 {
      if isFraction { point -= 1 }
    } else {
      digits.append(digit)
      if !isFraction { point += 1 }
    }
  }

  var isZero: Bool { digits.isEmpty }

  /// The digit at a place: 0 is the first before the point, -1 the first behind it.
  func digit(at place: Int) -> UInt8 {
    let index = point - 1 - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// Moves the point to the right.
  mutating func scale(byPowerOfTen power: Int) {
    if !digits.isEmpty { point += power }
    fractionCount = max(0, fractionCount - power)
  }

  /// Rounds to so many digits behind the point, halves away from zero, and shows at least and at
  /// most so many.
  mutating func round(minimum: Int, maximum: Int) {
    let kept = point + maximum
    if kept < digits.count {
      let isUp = kept >= 0 && digits[kept] >= 5
      digits.removeLast(digits.count - max(0, kept))
      if isUp { increment() }
      while digits.last == 0 { digits.removeLast() }
      if digits.isEmpty { point = 0 }
    }
    fractionCount = min(maximum, max(minimum, digits.count - point))
  }

  /// Adds one to the last digit.
  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }
}
