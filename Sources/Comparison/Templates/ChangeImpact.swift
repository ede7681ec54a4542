/// What a change means for somebody who has adopted the version before.
public enum ChangeImpact: String, Sendable, CaseIterable, Comparable {
  /// What worked works as before; texts read better.
  case fix
  /// What worked works still, and there is something new or different.
  case feature
  /// What worked may not work any more.
  case breaking

  /// By weight.
  public static func < (left: ChangeImpact, right: ChangeImpact) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .fix: 0
    case .feature: 1
    case .breaking: 2
    }
  }
}
