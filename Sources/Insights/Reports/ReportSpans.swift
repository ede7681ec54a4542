import Decoding

/// Days put together: single days for two months or less, weeks for up to two years, months beyond.
struct ReportSpans {
  /// What a span is: `day`, `week` or `month`.
  let unit: String
  /// The first day of each span, in order; of a month its year and number.
  let labels: [String]
  private let days: ClosedRange<Int>
  private let kind: Kind
  private let firstMonth: Int

  private enum Kind { case day, week, month }

  /// Spans for some days: those of the period, or where that is all time from the first day on.
  ///
  /// Weeks end with the last day, so that all of them are whole; days before the first whole one are left
  /// out.
  init(_ used: [Int], _ period: ReportPeriod, lastDay: Int) {
    let all = period.days ?? min(used.min() ?? lastDay, lastDay)...lastDay
    switch all.count {
    case ...62:
      (kind, unit, days, firstMonth) = (.day, "day", all, 0)
      labels = all.map { CalendarDate(day: $0).dayText }
    case ...731:
      let weeks = all.count / 7
      let first = all.upperBound - weeks * 7 + 1
      (kind, unit, days, firstMonth) = (.week, "week", first...all.upperBound, 0)
      labels = (0..<weeks).map { CalendarDate(day: first + $0 * 7).dayText }
    default:
      let first = Self.month(all.lowerBound)
      (kind, unit, days, firstMonth) = (.month, "month", all, first)
      labels = (first...Self.month(all.upperBound)).map { month in
        let number = "0\(month % 12 + 1)".suffix(2)
        return "\(month / 12)-\(number)"
      }
    }
  }

  /// The span of a day; nil where it is in none.
  func index(of day: Int) -> Int? {
    guard days.contains(day) else { return nil }
    return switch kind {
    case .day: day - days.lowerBound
    case .week: (day - days.lowerBound) / 7
    case .month: Self.month(day) - firstMonth
    }
  }

  /// Months since the year 0.
  private static func month(_ day: Int) -> Int {
    let (year, month, _) = CalendarDate(day: day).components
    return year * 12 + month - 1
  }
}
