/// The runs of one template on one day.
public struct UsageDay: Sendable, Equatable {
  /// Days since 1970-01-01 (UTC).
  public let day: Int
  /// How many people ran it.
  public var users = 0
  /// What became of the runs.
  public var counts = UsageCounts()

  /// Creates a day.
  public init(day: Int, users: Int = 0, counts: UsageCounts = UsageCounts()) {
    self.day = day
    self.users = users
    self.counts = counts
  }
}
