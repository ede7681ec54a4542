public import Decoding

/// The days that a report is about.
public struct ReportPeriod: Sendable, Equatable {
  /// What it is called, as `2026-Q3`.
  public let name: String
  /// Days since 1970-01-01, the first and the last; nil for all that there are.
  public let days: ClosedRange<Int>?

  /// All days up to now.
  public static let all = ReportPeriod(name: "all time", days: nil)

  /// Reads a year (`2026`), a quarter (`2026-Q3`), a month (`2026-09`), a number of days up to now (`90d`) or
  /// `all`.
  ///
  /// Nil for anything else. What lies in the future is left out.
  public init?(_ text: String, asOf: CalendarDate) {
    if text == "all" {
      self = .all
      return
    }
    if text.hasSuffix("d"), let count = Int(text.dropLast()), (1...36_500).contains(count) {
      self.init(name: "the last \(count) days", days: asOf.day - count + 1...asOf.day)
      return
    }
    guard let days = Self.days(text), days.lowerBound <= asOf.day else { return nil }
    self.init(name: text, days: days.lowerBound...min(days.upperBound, asOf.day))
  }

  init(name: String, days: ClosedRange<Int>?) {
    self.name = name
    self.days = days
  }

  /// As many days before it.
  public var previous: ReportPeriod? {
    days.map { days in
      ReportPeriod(
        name: "the \(days.count) days before",
        days: days.lowerBound - days.count...days.lowerBound - 1)
    }
  }

  /// The days of a year, a quarter or a month.
  private static func days(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts[0].utf8.count == 4, let year = Int(parts[0]), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return span(year, 1, year + 1, 1) }
    if parts[1].hasPrefix("Q"), let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) {
      let first = quarter * 3 - 2
      return span(year, first, quarter == 4 ? year + 1 : year, quarter == 4 ? 1 : first + 3)
    }
    guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
      return nil
    }
    return span(year, month, month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1)
  }

  private static func span(
    _ year: Int, _ month: Int, _ nextYear: Int, _ nextMonth: Int
  ) -> ClosedRange<Int>? {
    func first(_ year: Int, _ month: Int) -> Int? {
      let (years, months) = ("000\(year)".suffix(4), "0\(month)".suffix(2))
      return CalendarDate("\(years)-\(months)-01")?.day
    }
    guard let start = first(year, month), let end = first(nextYear, nextMonth), end > start else {
      return nil
    }
    return start...end - 1
  }
}
