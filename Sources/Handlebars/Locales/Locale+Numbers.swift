extension Locale {
  /// How many digits a number is written with.
  struct Digits {
    var minimum = 0
    var maximum = 3
    var isGrouped = true
  }

  /// A number with the locale's signs: `1.234,5`.
  func number(_ number: DecimalNumber, _ digits: Digits) -> String {
    var number = number
    number.round(minimum: digits.minimum, maximum: digits.maximum)
    let text = self.digits(of: number, digits)
    return number.isNegativeAndShown ? Self.fill(numbers.negative, text) : text
  }

  /// A part of one as percent: `12,5 %`.
  func percent(_ number: DecimalNumber, _ digits: Digits) -> String {
    var number = number
    number.scale(byPowerOfTen: 2)
    number.round(minimum: digits.minimum, maximum: digits.maximum)
    let pattern = number.isNegativeAndShown ? numbers.negativePercent : numbers.percent
    return Self.fill(pattern, self.digits(of: number, digits))
  }

  /// An amount of money: `1.234,50 €`.
  func currency(_ number: DecimalNumber, _ code: String, _ digits: Digits) -> String {
    var number = number
    number.round(minimum: digits.minimum, maximum: digits.maximum)
    let pattern = number.isNegativeAndShown ? numbers.negativeCurrency : numbers.currency
    let symbol = item(.currencies, after: code) ?? code
    return Self.fill(pattern, self.digits(of: number, digits), symbol)
  }

  /// How many digits a currency's amounts have behind the point (ISO 4217).
  static func digits(ofCurrency code: String) -> Int {
    LocaleTables.currencyDigits.withUTF8Buffer { table in
      for item in table.split(separator: UInt8(ascii: "|")) where item.starts(with: code.utf8) {
        return Int((item.last ?? UInt8(ascii: "2")) &- UInt8(ascii: "0"))
      }
      return 2
    }
  }

  /// The digits of a number without its sign.
  private func digits(of number: DecimalNumber, _ digits: Digits) -> String {
    var text = ""
    let integerCount = max(1, number.point)
    let isGrouped = digits.isGrouped && integerCount >= 3 + numbers.leadingDigits
    for place in stride(from: integerCount - 1, through: 0, by: -1) {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + number.digit(at: place)))
      if isGrouped, place > 0, place % 3 == 0 { text += numbers.separator }
    }
    guard number.fractionCount > 0 else { return text }
    text += numbers.point
    for place in 1...number.fractionCount {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + number.digit(at: -place)))
    }
    return text
  }

  /// A pattern with digits and symbol in their places.
  ///
  /// A symbol that ends in a letter keeps a space from digits right behind it, as CLDR's currency
  /// spacing has it.
  private static func fill(_ pattern: String, _ digits: String, _ symbol: String = "") -> String {
    var result = ""
    var wasSymbol = false
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case "0":
        if wasSymbol, symbol.endsInLetter { result += "\u{A0}" }
        result += digits
      case "¤": result += symbol
      default: result.unicodeScalars.append(scalar)
      }
      wasSymbol = scalar == "¤"
    }
    return result
  }
}

extension DecimalNumber {
  /// Whether a sign is due: what is rounded to nothing has none.
  fileprivate var isNegativeAndShown: Bool { isNegative && !isZero }
}

extension String {
  /// Whether the last character of a currency's symbol is no symbol to Unicode.
  fileprivate var endsInLetter: Bool {
    guard let last = unicodeScalars.last else { return false }
    switch last.value {
    case 0x24, 0xA2...0xA5, 0xE3F, 0x20A0...0x20CF, 0xFFE0...0xFFE6: return false
    default: return true
    }
  }
}
