import Values

extension Renderer {
  /// `date`, `time`, `dateTime` and `relativeDays`.
  mutating func date(_ helper: Helper, _ given: Given) -> Value? {
    guard var time = given[0]?.string.flatMap({ CivilTime($0) }), has(helper, time) else {
      return unfit(given[0], for: helper, helper == .time ? "a time" : "a date (ISO 8601)")
    }
    let locale = locale(given)
    budget.spend(160)
    if helper == .relativeDays {
      guard let from = given.option("from")?.string.flatMap({ CivilTime($0) })?.dayNumber,
        let day = time.dayNumber
      else { return unfit(given.option("from"), for: helper, "a date (ISO 8601)") }
      return made(locale.relative(days: day - from))
    }
    if let offset = given.option("offset")?.string.flatMap({ CivilTime.offset($0) }) {
      time = time.moved(toOffset: offset)
    }
    let style = given.option("style")?.string.flatMap { Locale.DateStyle($0) } ?? .medium
    switch helper {
    case .date: return made(locale.date(time, style))
    case .time: return made(locale.time(time, given.option("style").isMissing ? .short : style))
    default:
      let timeStyle = given.option("timeStyle")?.string.flatMap { Locale.DateStyle($0) }
      return made(locale.dateTime(time, style, timeStyle ?? style))
    }
  }

  /// Whether a time says what a helper shows.
  private func has(_ helper: Helper, _ time: CivilTime) -> Bool {
    switch helper {
    case .time: time.hour != nil
    case .dateTime: time.year != nil && time.hour != nil
    default: time.year != nil
    }
  }
}
