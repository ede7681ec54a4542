/// How a run of a journey ended.
public enum UsageOutcome: Int, Sendable, CaseIterable {
  case completed, abandoned, failed

  /// As usage files write it.
  public var name: String {
    switch self {
    case .completed: "completed"
    case .abandoned: "abandoned"
    case .failed: "failed"
    }
  }
}
