public import SemanticVersions

/// By how much one version is above another.
public enum VersionBump: String, Sendable, CaseIterable, Comparable {
  /// The same version, or a lower one.
  case none
  /// Another prerelease, or the release, of the same version.
  case prerelease
  case patch
  case minor
  case major

  /// The bump that leads from one version to another.
  public init(from before: SemanticVersion, to after: SemanticVersion) {
    if after <= before {
      self = .none
    } else if after.major != before.major {
      self = .major
    } else if after.minor != before.minor {
      self = .minor
    } else {
      self = after.patch != before.patch ? .patch : .prerelease
    }
  }

  /// The bump that a change calls for in versions that follow `before`.
  ///
  /// By Semantic Versioning a breaking change needs a major bump, a feature a minor one. Below 1.0.0
  /// npm's convention holds, which is what ranges such as `^0.3.1` go by: there the first number that
  /// is not zero tells of breaking changes, and those after it of the rest.
  public init(for impact: ChangeImpact, after before: SemanticVersion) {
    switch impact {
    case .breaking:
      self = !before.major.isZero ? .major : !before.minor.isZero ? .minor : .patch
    case .feature: self = before.major.isZero ? .patch : .minor
    case .fix: self = .patch
    }
  }

  /// By size.
  public static func < (left: VersionBump, right: VersionBump) -> Bool { left.size < right.size }

  private var size: Int {
    switch self {
    case .none: 0
    case .prerelease: 1
    case .patch: 2
    case .minor: 3
    case .major: 4
    }
  }
}
