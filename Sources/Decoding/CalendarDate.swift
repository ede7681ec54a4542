/// A day of the Gregorian calendar, and the time where one was given.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, of the UTC day.
  public let day: Int
  /// Seconds since the UTC day began; 0 where no time was given.
  public let second: Int

  /// Creates a date from days since 1970-01-01.
  public init(day: Int, second: Int = 0) {
    self.day = day
    self.second = second
  }

  /// Reads `YYYY-MM-DD` or an RFC 3339 date-time; nil for anything else, and for days that are not
  /// in the calendar.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 40, bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), let year = Self.number(bytes, 0..<4),
      let month = Self.number(bytes, 5..<7), let day = Self.number(bytes, 8..<10),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    var second = 0
    if bytes.count > 10 {
      guard let given = Self.second(of: bytes) else { return nil }
      second = given
    }
    // The second may be that of the day before, or of the day after.
    let shift = second < 0 ? -1 : second / 86_400
    self.day = Self.days(year: year, month: month, day: day) + shift
    self.second = second - shift * 86_400
  }

  /// Earlier first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `YYYY-MM-DD`.
  public var dayText: String {
    let (year, month, day) = components
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  /// `YYYY-MM-DDThh:mm:ssZ` (RFC 3339).
  public var dateTimeText: String {
    dayText + "T" + Self.padded(second / 3600, 2) + ":" + Self.padded(second / 60 % 60, 2) + ":"
      + Self.padded(second % 60, 2) + "Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ $0.isDigit }) else {
      return nil
    }
    return bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01: Hinnant's days_from_civil.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Seconds of `Thh:mm:ss[.f](Z|±hh:mm)`, less the offset; nil where that is not what follows.
  private static func second(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 20, "Tt ".utf8.contains(bytes[10]), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let hour = number(bytes, 11..<13),
      let minute = number(bytes, 14..<16), let second = number(bytes, 17..<19), hour < 24,
      minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { $0.isDigit }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard let offset = offset(Array(rest)) else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59) - offset
  }

  private static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes.count == 1, "Zz".utf8.contains(bytes[0]) { return 0 }
    guard bytes.count == 6, "+-".utf8.contains(bytes[0]), bytes[3] == UInt8(ascii: ":"),
      let hours = number(bytes, 1..<3), let minutes = number(bytes, 4..<6), hours < 24, minutes < 60
    else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
