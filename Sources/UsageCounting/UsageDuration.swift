/// How long something took, over the runs that say so.
public struct UsageDuration: Sendable, Equatable {
  /// The runs that say it.
  public var runs = 0
  /// Of all of them, in milliseconds.
  public var total = 0

  /// In milliseconds; nil where no run says it.
  public var mean: Double? { runs > 0 ? Double(total) / Double(runs) : nil }

  /// Adds one run.
  mutating func add(_ milliseconds: UInt32) {
    guard milliseconds != UsageRow.unknown else { return }
    runs += 1
    total += Int(milliseconds)
  }

  /// Adds two durations.
  static func + (left: UsageDuration, right: UsageDuration) -> UsageDuration {
    UsageDuration(runs: left.runs + right.runs, total: left.total + right.total)
  }
}
