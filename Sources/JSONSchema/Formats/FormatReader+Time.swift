/// Dates and times of RFC 3339.
extension FormatReader {
  /// `full-date`.
  mutating func date() -> Bool {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return false }
    return true
  }

  /// `full-time`.
  mutating func time() -> Bool {
    guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"),
      let second = number(digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if take(".") { guard takeDigits() else { return false } }
    guard let offset = offset() else { return false }
    // A leap second is the last one of a day in UTC.
    let minuteOfDay = (hour * 60 + minute - offset + 2880) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  /// `date-time`.
  mutating func dateTime() -> Bool { date() && take(anyCase: "t") && time() }

  /// `time-offset`, in minutes.
  private mutating func offset() -> Int? {
    if take(anyCase: "z") { return 0 }
    let isNegative = next == UInt8(ascii: "-")
    guard take("+") || take("-"), let hours = number(digits: 2), take(":"),
      let minutes = number(digits: 2), hours < 24, minutes < 60
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `duration` of appendix A: units follow each other without a gap, weeks stand alone.
  mutating func duration() -> Bool {
    guard take("P") else { return false }
    if next == UInt8(ascii: "T") { return durationTime() }
    guard takeDigits() else { return false }
    if take("W") { return true }
    return units("YMD") && (isAtEnd || durationTime())
  }

  private mutating func durationTime() -> Bool { take("T") && takeDigits() && units("HMS") }

  /// The units after the first digits, each the next after the one before.
  private mutating func units(_ units: String) -> Bool {
    var rest = Array(units.utf8)[...]
    guard let unit = next, let first = rest.firstIndex(of: unit) else { return false }
    rest = rest[first...]
    while let unit = rest.popFirst() {
      guard unit == next else { return false }
      go(to: position + 1)
      guard let digit = next, digit.isASCIIDigit else { return true }
      _ = takeDigits()
    }
    return false
  }
}
