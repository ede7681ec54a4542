/// Which rows of usage files are counted, and how many of one user.
public struct UsageWindow: Sendable, Equatable {
  /// Days since 1970-01-01 (UTC), the first and the last.
  public var days: ClosedRange<Int>
  /// Runs of one template by one user on one day that count; those beyond are left out, so that no flood
  /// makes a template popular.
  public var runsPerUserAndDay: Int

  /// Creates a window.
  public init(days: ClosedRange<Int>, runsPerUserAndDay: Int = 20) {
    self.days = days
    self.runsPerUserAndDay = runsPerUserAndDay
  }
}
