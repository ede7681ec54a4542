extension Double {
  /// `toFixed`: so many digits after the point, at most 100.
  func fixed(_ count: Int) -> String {
    guard magnitude < 1e21 else { return ecmaScriptText }
    let decimal = self == 0 ? nil : ExactDecimal(magnitude, afterPoint: count)
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    var digits: [UInt8] = []
    // At least one digit before the point.
    digits.append(zeros: count + 1 - (decimal?.digits.count ?? 0))
    digits += decimal?.digits ?? []
    text += digits.dropLast(count)
    if count > 0 {
      text.append(UInt8(ascii: "."))
      text += digits.suffix(count)
    }
    return String(bytes: text)
  }

  /// `toExponential`: so many digits after the point, at most 100; nil for as many as it takes.
  func exponential(_ count: Int?) -> String {
    guard isFinite else { return ecmaScriptText }
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    if self == 0 {
      text.append(Array(repeating: 0x30, count: (count ?? 0) + 1), exponent: 0)
    } else if let count {
      let decimal = ExactDecimal(magnitude, significant: count + 1)
      text.append(Array(decimal.digits.prefix(count + 1)), exponent: decimal.point - 1)
    } else {
      let (digits, point) = magnitude.shortestDigits
      text.append(digits, exponent: point - 1)
    }
    return String(bytes: text)
  }

  /// `toPrecision`: so many digits, 1 to 100.
  func precise(_ count: Int) -> String {
    guard isFinite else { return ecmaScriptText }
    guard self != 0 else { return 0.0.fixed(count - 1) }
    let decimal = ExactDecimal(magnitude, significant: count)
    let digits = Array(decimal.digits.prefix(count))
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    switch decimal.point {
    case ...(-6), (count + 1)...: text.append(digits, exponent: decimal.point - 1)
    case ...0:
      text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      text.append(zeros: -decimal.point)
      text += digits
    default:
      text += digits[..<decimal.point]
      if decimal.point < count {
        text.append(UInt8(ascii: "."))
        text += digits[decimal.point...]
      }
    }
    return String(bytes: text)
  }

  /// `toString` with another radix than ten: as many digits as tell the number from its neighbours.
  ///
  /// ECMAScript leaves the digits to the implementation; these are V8's.
  func text(radix: Int) -> String {
    guard isFinite, self != 0 else { return ecmaScriptText }
    var whole = magnitude.rounded(.down)
    var fraction = magnitude - whole
    var fractionDigits: [UInt8] = []
    var precision = max(0.5 * (magnitude.nextUp - magnitude), 0.0.nextUp)
    if fraction >= precision {
      repeat {
        fraction *= Double(radix)
        precision *= Double(radix)
        let digit = fraction.rounded(.down)
        fractionDigits.append(UInt8(digit))
        fraction -= digit
        let isHalfUp = fraction == 0.5 && Int(digit) & 1 == 1
        if fraction > 0.5 || isHalfUp, fraction + precision > 1 {
          if Self.roundUp(&fractionDigits, radix) { whole += 1 }
          break
        }
      } while fraction >= precision
    }
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    text += Self.digits(of: whole, radix)
    if !fractionDigits.isEmpty {
      text.append(UInt8(ascii: "."))
      text += fractionDigits.map { Self.digitText($0) }
    }
    return String(bytes: text)
  }

  /// Rounds digits up and drops zeros at the end; says whether one is carried over the point.
  private static func roundUp(_ digits: inout [UInt8], _ radix: Int) -> Bool {
    while let last = digits.popLast() {
      if Int(last) + 1 < radix {
        digits.append(last + 1)
        return false
      }
    }
    return true
  }

  private static func digits(of number: Double, _ radix: Int) -> [UInt8] {
    var rest = number
    var digits: [UInt8] = []
    // Digits beyond the number's precision are zeros.
    while rest.exponent >= 53 {
      rest /= Double(radix)
      digits.append(UInt8(ascii: "0"))
    }
    repeat {
      let digit = rest.truncatingRemainder(dividingBy: Double(radix))
      digits.append(digitText(UInt8(digit)))
      rest = (rest - digit) / Double(radix)
    } while rest > 0
    return digits.reversed()
  }

  private static func digitText(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x57 + digit
  }
}
