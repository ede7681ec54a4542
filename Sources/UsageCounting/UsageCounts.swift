/// What became of some runs.
public struct UsageCounts: Sendable, Equatable {
  /// Runs that reached their end.
  public var completed = 0
  /// Runs that the user left.
  public var abandoned = 0
  /// Runs that broke.
  public var failed = 0

  /// Creates counts.
  public init(completed: Int = 0, abandoned: Int = 0, failed: Int = 0) {
    self.completed = completed
    self.abandoned = abandoned
    self.failed = failed
  }

  /// All runs.
  public var total: Int { completed + abandoned + failed }

  /// Adds one run.
  mutating func add(_ outcome: UsageOutcome) {
    switch outcome {
    case .completed: completed += 1
    case .abandoned: abandoned += 1
    case .failed: failed += 1
    }
  }

  /// Adds two counts.
  public static func + (left: UsageCounts, right: UsageCounts) -> UsageCounts {
    UsageCounts(
      completed: left.completed + right.completed, abandoned: left.abandoned + right.abandoned,
      failed: left.failed + right.failed)
  }
}
