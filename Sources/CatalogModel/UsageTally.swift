/// How often templates were used, counted from the rows of `usage/`.
public struct UsageTally: Sendable {
  /// What became of the runs of one template.
  public struct Counts: Sendable, Equatable {
    /// Runs that reached their end.
    public var completed = 0
    /// Runs that the user left.
    public var abandoned = 0
    /// Runs that broke.
    public var failed = 0

    /// All runs.
    public var total: Int { completed + abandoned + failed }

    /// Adds one run.
    mutating func add(_ outcome: UsageRow.Outcome) {
      switch outcome {
      case .completed: completed += 1
      case .abandoned: abandoned += 1
      case .failed: failed += 1
      }
    }

    /// Adds another count.
    mutating func add(_ other: Counts) {
      completed += other.completed
      abandoned += other.abandoned
      failed += other.failed
    }
  }

  /// By template id.
  public private(set) var counts: [String: Counts] = [:]

  /// Creates an empty tally.
  public init() {}

  /// The runs of a template.
  public subscript(templateId: String) -> Counts { counts[templateId] ?? Counts() }

  /// Counts one row.
  mutating func add(_ row: UsageRow) {
    counts[row.template, default: Counts()].add(row.outcome)
  }

  /// Adds another tally.
  mutating func add(_ other: UsageTally) {
    for (templateId, count) in other.counts { counts[templateId, default: Counts()].add(count) }
  }
}
