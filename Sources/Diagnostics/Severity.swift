/// How much a problem matters; `error` alone keeps a catalog from being published.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case error, warning, suggestion

  /// More severe first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .suggestion: 2
    }
  }
}
