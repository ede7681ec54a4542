/// A date, a time of day, or both, as ISO 8601 writes them; in the Gregorian calendar.
struct CivilTime {
  private(set) var year: Int?
  private(set) var month = 1
  private(set) var day = 1
  private(set) var hour: Int?
  private(set) var minute = 0
  private(set) var second = 0
  /// Minutes ahead of UTC; nil where nothing is said.
  private(set) var offset: Int?

  /// Reads `2024-03-05`, `2024-03-05T15:04`, `15:04:09`, with or without fractions of seconds and
  /// `Z` or `+02:00` at the end; nil for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(64))
    var index = 0
    if bytes.count >= 10, bytes[4] == UInt8(ascii: "-") {
      guard let year = Self.digits(4, bytes, &index), Self.take("-", bytes, &index),
        let month = Self.digits(2, bytes, &index), Self.take("-", bytes, &index),
        let day = Self.digits(2, bytes, &index), (1...12).contains(month),
        day >= 1, day <= Self.days(inMonth: month, year)
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
      guard index < bytes.count else { return }
      let mark = bytes[index] | 0x20
      guard mark == UInt8(ascii: "t") || mark == UInt8(ascii: " ") else { return nil }
      index += 1
    }
    guard readTime(bytes, &index), index == bytes.count else { return nil }
  }

  private mutating func readTime(_ bytes: [UInt8], _ index: inout Int) -> Bool {
    guard let hour = Self.digits(2, bytes, &index), hour < 24, Self.take(":", bytes, &index),
      let minute = Self.digits(2, bytes, &index), minute < 60
    else { return false }
    (self.hour, self.minute) = (hour, minute)
    if Self.take(":", bytes, &index) {
      guard let second = Self.digits(2, bytes, &index), second < 60 else { return false }
      self.second = second
      if Self.take(".", bytes, &index) || Self.take(",", bytes, &index) {
        guard Self.digits(1, bytes, &index) != nil else { return false }
        while Self.digits(1, bytes, &index) != nil {}
      }
    }
    guard index < bytes.count else { return true }
    guard let offset = Self.offset(bytes, &index) else { return false }
    self.offset = offset
    return true
  }

  /// Reads `Z`, `+02:00`, `+0200` or `+02` as minutes.
  static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(8))
    var index = 0
    guard let offset = offset(bytes, &index), index == bytes.count else { return nil }
    return offset
  }

  private static func offset(_ bytes: [UInt8], _ index: inout Int) -> Int? {
    if take("Z", bytes, &index) || take("z", bytes, &index) { return 0 }
    let isBehind = take("-", bytes, &index)
    guard isBehind || take("+", bytes, &index), let hours = digits(2, bytes, &index), hours < 24
    else { return nil }
    _ = take(":", bytes, &index)
    var minutes = 0
    if index < bytes.count {
      guard let read = digits(2, bytes, &index), read < 60 else { return nil }
      minutes = read
    }
    return (hours * 60 + minutes) * (isBehind ? -1 : 1)
  }

  private static func digits(_ count: Int, _ bytes: [UInt8], _ index: inout Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[index..<(index + count)] {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    index += count
    return number
  }

  private static func take(
    _ character: Unicode.Scalar, _ bytes: [UInt8], _ index: inout Int
  ) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private static func days(inMonth month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  // MARK: - Reckoning

  /// Days since 1970-01-01; nil without a date.
  ///
  /// Howard Hinnant, "chrono-compatible low-level date algorithms".
  var dayNumber: Int? {
    guard let year else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 0 for Sunday.
  var weekday: Int { (((dayNumber ?? 0) + 4) % 7 + 7) % 7 }

  /// The same moment at another offset from UTC; unchanged where it has none of its own.
  func moved(toOffset target: Int) -> CivilTime {
    guard let offset, let hour else { return self }
    var moved = self
    moved.offset = target
    let minutes = hour * 60 + minute + target - offset
    let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    let rest = minutes - days * 1440
    (moved.hour, moved.minute) = (rest / 60, rest % 60)
    if let dayNumber { moved.set(dayNumber: dayNumber + days) }
    return moved
  }

  private mutating func set(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * part + 2) / 5 + 1
    month = part + (part < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
