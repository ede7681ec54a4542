import CatalogModel
import Glibc
import UsageCounting

/// Whether a template is used more than before.
///
/// Its daily users of the last w days are compared with those of the up to 3w days before, as two Poisson
/// rates: g = log₂((x + ½)/w) - log₂((y + ½)/b), with standard error √(1/(x + ½) + 1/(y + ½)) / ln 2 (the
/// logarithm of a ratio of rates; Price and Bonett, "Estimating the ratio of two Poisson rates", 2000).
/// Growth is what g is above with 99 % probability. There is no trend below 10 daily users and 5 people in
/// the window, and none where there are less than w days to compare with: three clicks on a new template
/// make none.
public struct TrendFigure: Sendable {
  /// What can be said.
  public enum Direction: String, Sendable {
    case rising, falling, steady
    /// It is too young to have a history.
    case new
    /// It is used too little.
    case quiet
  }

  /// What can be said.
  public let direction: Direction
  /// Doublings of daily use, at the least where it rises and at the most where it falls; 0 otherwise.
  public let growth: Double
  /// x: the sum of each day's users in the window.
  public let current: Int
  /// y: the same for the days before.
  public let earlier: Int
  /// b: the days before that are compared, 0 to 3w.
  public let earlierDays: Int
  private let settings: InsightSettings

  /// Daily users in the window that make a trend possible.
  static let fewestDailyUsers = 10
  /// People in the window that make a trend possible.
  static let fewestPeople = 5
  /// The standard normal distribution's 99th percentile.
  static let quantile = 2.3263

  /// The trend of a template up to a day.
  ///
  /// - Parameters:
  ///   - days: its usage by day, in order.
  ///   - people: those who ran it in the window.
  ///   - firstDay: the first day of its life.
  init(_ days: [UsageDay], people: Int, firstDay: Int, lastDay: Int, _ settings: InsightSettings) {
    let width = max(1, settings.trendDays)
    let start = lastDay - width + 1
    let before = max(firstDay, start - 3 * width)
    earlierDays = max(0, start - before)
    current = days.reduce(0) { $0 + ((start...lastDay).contains($1.day) ? $1.users : 0) }
    earlier = days.reduce(0) { sum, day in
      sum + (day.day >= before && day.day < start ? day.users : 0)
    }
    self.settings = settings
    let isBusy = max(current, earlier) >= Self.fewestDailyUsers
    if earlierDays < width {
      (direction, growth) = (.new, 0)
    } else if !isBusy || (people < Self.fewestPeople && earlier < current) {
      (direction, growth) = (.quiet, 0)
    } else {
      (direction, growth) = Self.compare(current, width, earlier, earlierDays)
    }
  }

  private static func compare(
    _ current: Int, _ width: Int, _ earlier: Int, _ earlierDays: Int
  ) -> (Direction, Double) {
    let (now, then) = (Double(current) + 0.5, Double(earlier) + 0.5)
    let ratio = log2(now / Double(width)) - log2(then / Double(earlierDays))
    let margin = quantile * (1 / now + 1 / then).squareRoot() / log(2)
    if ratio - margin > 0, current >= fewestDailyUsers { return (.rising, ratio - margin) }
    if ratio + margin < 0 { return (.falling, ratio + margin) }
    return (.steady, 0)
  }

  /// How the trend comes about, in words.
  public var explanation: String {
    let width = settings.trendDays
    switch direction {
    case .new: return "It is too new to have a trend: there are less than \(width) days before."
    case .quiet: return "It is used too little to have a trend."
    case .steady, .rising, .falling: break
    }
    let now = BlurredCount(current, below: settings.smallCount)
    let then = BlurredCount(earlier, below: settings.smallCount)
    let facts =
      "\(now.text("daily user", "daily users")) in the last \(width) days, "
      + "\(then.text) in the \(earlierDays) days before"
    switch direction {
    case .rising: return "Rising: \(facts); at least \(exp2(growth).fixed(2)) times as many a day."
    case .falling: return "Falling: \(facts); at most \(exp2(growth).fixed(2)) times as many a day."
    default: return "Steady: \(facts)."
    }
  }
}
