/// How a range lies to a version, and to another range, by node-semver's algorithms.
extension VersionRange {
  /// Whether a version can be in both ranges.
  ///
  /// Bounds are compared, not versions: `>1.0.0 <1.0.1` and `*` count as meeting, though no release
  /// is between them.
  public func intersects(_ other: VersionRange) -> Bool {
    alternatives.contains { bounds in
      bounds.canBeMet && other.alternatives.contains { $0.canBeMet && bounds.intersect($0) }
    }
  }

  /// Whether a version is above all that the range has (node-semver's `gtr`).
  public func isBelow(_ version: SemanticVersion) -> Bool {
    if contains(version) { return false }
    return alternatives.allSatisfy { bounds in
      let (low, high) = bounds.orAnyRelease.outermost(byHighest: true)
      if high.isLower { return false }
      switch low.relation {
      case .equal, .greater: return version > low.version
      case .greaterOrEqual: return version >= low.version
      case .less, .lessOrEqual: return true
      }
    }
  }

  /// Whether a version is below all that the range has (node-semver's `ltr`).
  public func isAbove(_ version: SemanticVersion) -> Bool {
    if contains(version) { return false }
    return alternatives.allSatisfy { bounds in
      let (high, low) = bounds.orAnyRelease.outermost(byHighest: false)
      if low.isUpper { return false }
      switch high.relation {
      case .equal, .less: return version < high.version
      case .lessOrEqual: return version <= high.version
      case .greater, .greaterOrEqual: return true
      }
    }
  }
}

extension [VersionComparator] {
  /// Whether each two of the bounds can be met together.
  fileprivate var canBeMet: Bool {
    if let exact { return admit(exact) }
    return indices.allSatisfy { index in self[..<index].allSatisfy { self[index].intersects($0) } }
  }

  /// Whether each bound can be met together with each of another alternative.
  fileprivate func intersect(_ others: [VersionComparator]) -> Bool {
    if let exact = exact ?? others.exact { return admit(exact) && others.admit(exact) }
    return orAnyRelease.allSatisfy { bound in
      others.orAnyRelease.allSatisfy { bound.intersects($0) }
    }
  }

  /// The bounds of the nearest and the farthest version in a direction; the first of equals.
  fileprivate func outermost(
    byHighest: Bool
  ) -> (nearest: VersionComparator, farthest: VersionComparator) {
    var nearest = self[0]
    var farthest = self[0]
    for bound in dropFirst() {
      let isFarther =
        byHighest ? bound.version > farthest.version : bound.version < farthest.version
      let isNearer = byHighest ? bound.version < nearest.version : bound.version > nearest.version
      if isFarther { farthest = bound } else if isNearer { nearest = bound }
    }
    return (nearest, farthest)
  }
}
