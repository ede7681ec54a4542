/// One bound of a range.
struct VersionComparator: Sendable, Hashable, CustomStringConvertible {
  enum Relation: Sendable { case less, lessOrEqual, greater, greaterOrEqual, equal }

  var relation: Relation
  var version: SemanticVersion

  init(_ relation: Relation, _ version: SemanticVersion) {
    self.relation = relation
    self.version = version
  }

  /// `<0.0.0-0`: what no version meets.
  static let nothing = VersionComparator(.less, SemanticVersion(0, 0, 0, prerelease: [.number(0)]))

  /// `>=0.0.0`: what every release meets.
  static let anyRelease = VersionComparator(.greaterOrEqual, SemanticVersion(0, 0, 0))

  var description: String {
    switch relation {
    case .less: "<" + version.precedence
    case .lessOrEqual: "<=" + version.precedence
    case .greater: ">" + version.precedence
    case .greaterOrEqual: ">=" + version.precedence
    case .equal: version.precedence
    }
  }

  var isLower: Bool { relation == .greater || relation == .greaterOrEqual }
  var isUpper: Bool { relation == .less || relation == .lessOrEqual }
  var isInclusive: Bool { relation == .lessOrEqual || relation == .greaterOrEqual }

  /// Whether a version is on the right side of the bound.
  func contains(_ other: SemanticVersion) -> Bool {
    switch relation {
    case .less: other < version
    case .lessOrEqual: other <= version
    case .greater: other > version
    case .greaterOrEqual: other >= version
    case .equal: other == version
    }
  }

  /// Whether it is a prerelease of the same numbers.
  func asksForPrereleases(of other: SemanticVersion) -> Bool {
    version.isPrerelease && version.hasSameNumbers(as: other)
  }

  /// Whether a version can meet both bounds (node-semver's `Comparator.intersects`).
  func intersects(_ other: VersionComparator) -> Bool {
    if relation == .equal { return other.contains(version) }
    if other.relation == .equal { return contains(other.version) }
    // Nothing is below the first version.
    if isBelowAll || other.isBelowAll { return false }
    if isLower == other.isLower { return true }
    if version == other.version { return isInclusive && other.isInclusive }
    return isLower ? version < other.version : other.version < version
  }

  private var isBelowAll: Bool {
    relation == .less && version.hasSameNumbers(as: Self.nothing.version)
  }
}

/// The bounds of one alternative, which all hold.
extension [VersionComparator] {
  /// Whether a version meets them all, and is a release or asked for as a prerelease.
  func admit(_ version: SemanticVersion) -> Bool {
    allSatisfy { $0.contains(version) }
      && (!version.isPrerelease || contains { $0.asksForPrereleases(of: version) })
  }

  /// An alternative without bounds is every release.
  var orAnyRelease: [VersionComparator] { isEmpty ? [.anyRelease] : self }

  /// The only version that can meet them, if one bound asks for it.
  var exact: SemanticVersion? { first { $0.relation == .equal }?.version }
}
