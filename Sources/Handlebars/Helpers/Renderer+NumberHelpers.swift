import Values

extension Renderer {
  /// `number`, `percent` and `currency`.
  mutating func number(_ helper: Helper, _ given: Given) -> Value? {
    guard let number = given[0].decimal else { return unfit(given[0], for: helper, "a number") }
    let locale = locale(given)
    budget.spend(helper == .currency ? 120 : 40)
    switch helper {
    case .percent: return made(locale.percent(number, digits(given, 0, 0)))
    case .currency:
      guard let code = given[1]?.string?.uppercased(), code.isCurrencyCode else {
        _ = unfit(given[1], for: helper, "a currency code such as \"EUR\"")
        return made(locale.number(number, digits(given, 0, 3)))
      }
      let count = Locale.digits(ofCurrency: code)
      return made(locale.currency(number, code, digits(given, count, count)))
    default: return made(locale.number(number, digits(given, 0, 3)))
    }
  }

  /// How many digits the options ask for; where they contradict each other the maximum counts.
  private func digits(_ given: Given, _ minimum: Int, _ maximum: Int) -> Locale.Digits {
    let exact = given.option("digits").wholeNumber(atMost: 20)
    let least = given.option("minimumFractionDigits").wholeNumber(atMost: 20)
    let most = given.option("maximumFractionDigits").wholeNumber(atMost: 20)
    let upper = most ?? exact ?? max(maximum, least ?? 0)
    let lower = min(least ?? exact ?? minimum, upper)
    let isGrouped = given.option("grouping") != .bool(false)
    return Locale.Digits(minimum: lower, maximum: upper, isGrouped: isGrouped)
  }

  /// Reckons with numbers; nothing where that gives none.
  mutating func arithmetic(_ helper: Helper, _ given: Given) -> Value? {
    budget.spend(16 + 16 * given.values.count)
    var numbers: [Double] = []
    for value in given.values {
      guard let number = value.amount else {
        if value.isNothing { return nil }
        _ = unfit(value, for: helper, "numbers")
        return nil
      }
      numbers.append(number)
    }
    let result: Double
    switch helper {
    case .add: result = numbers.dropFirst().reduce(numbers[0], +)
    case .multiply: result = numbers.dropFirst().reduce(numbers[0], *)
    case .subtract: result = numbers[0] - numbers[1]
    case .divide: result = numbers[0] / numbers[1]
    case .mod: result = numbers[0].truncatingRemainder(dividingBy: numbers[1])
    case .floor: result = numbers[0].rounded(.down)
    case .ceil: result = numbers[0].rounded(.up)
    default: result = Self.rounded(numbers[0], given[1].wholeNumber(atMost: 20) ?? 0)
    }
    guard result.isFinite else {
      note(.unfitValue, "'\(helper.rawValue)' gives no number here")
      return nil
    }
    // A sum such as 0.1 + 0.2 is meant for people to read.
    let isExact = helper == .floor || helper == .ceil || helper == .round
    return .number(isExact ? result : Self.cleaned(result))
  }

  /// Rounds to so many digits behind the point, halves away from zero.
  private static func rounded(_ number: Double, _ count: Int) -> Double {
    var decimal = DecimalNumber(number)
    decimal.round(minimum: 0, maximum: count)
    return decimal.double
  }

  /// With 15 digits that count, which is what a double holds of any decimal number.
  private static func cleaned(_ number: Double) -> Double {
    guard number.rounded() != number else { return number }
    var decimal = DecimalNumber(number)
    decimal.round(minimum: 0, maximum: max(0, 15 - decimal.point))
    return decimal.double
  }
}

extension Value? {
  /// The number that it is, or that its text is.
  var amount: Double? {
    switch self {
    case .number(let number): number.isFinite ? number : nil
    case .string: decimal?.double
    default: nil
    }
  }

  /// The digits of the number that it is, or that its text is: `"1.50"` has two behind the point.
  var decimal: DecimalNumber? {
    switch self {
    case .number(let number): number.isFinite ? DecimalNumber(number) : nil
    case .string(let text): text.utf8.count <= 64 ? DecimalNumber(parsing: text) : nil
    default: nil
    }
  }

  /// A count that is not negative; more than the most becomes that.
  func wholeNumber(atMost most: Int) -> Int? {
    guard let amount, amount >= 0 else { return nil }
    return amount >= Double(most) ? most : Int(amount)
  }
}

extension DecimalNumber {
  /// The nearest double.
  var double: Double {
    var text = isNegative ? "-0." : "0."
    for digit in digits {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
    }
    return digits.isEmpty ? 0 : Double(text + "e\(point)") ?? 0
  }

  /// Whether both are the same number, however many zeros are shown.
  func isEqual(to other: DecimalNumber) -> Bool {
    digits == other.digits
      && (digits.isEmpty || point == other.point && isNegative == other.isNegative)
  }
}
