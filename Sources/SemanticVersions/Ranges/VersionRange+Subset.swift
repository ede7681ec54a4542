/// Whether one range is inside another, by node-semver's `subset`.
extension VersionRange {
  /// Whether every version of this range is in the other one.
  ///
  /// Each alternative has to be inside a single one of the other's.
  public func isSubset(of other: VersionRange) -> Bool {
    alternatives.allSatisfy { bounds in
      guard let simple = SimpleRange(bounds) else { return true }
      return other.alternatives.contains { simple.isSubset(of: $0.orAnyRelease) }
    }
  }
}

/// The tightest bounds of one alternative.
private struct SimpleRange {
  let exact: SemanticVersion?
  private(set) var low: VersionComparator?
  private(set) var high: VersionComparator?

  /// Nil where no version can meet all bounds.
  init?(_ bounds: [VersionComparator]) {
    exact = bounds.exact
    if let exact {
      if bounds.admit(exact) { return }
      return nil
    }
    for bound in bounds.orAnyRelease {
      if bound.isLower {
        low = low.map { $0.isTighter(than: bound) ? $0 : bound } ?? bound
      } else {
        high = high.map { $0.isTighter(than: bound) ? $0 : bound } ?? bound
      }
    }
    guard let low, let high else { return }
    if low.version > high.version { return nil }
    if low.version == high.version, !low.isInclusive || !high.isInclusive { return nil }
  }

  func isSubset(of bounds: [VersionComparator]) -> Bool {
    if let exact { return bounds.admit(exact) }
    let isOne = low != nil && low?.version == high?.version
    for bound in bounds {
      if let low, !holds(low, within: bound) { return false }
      if let high, !holds(high, within: bound) { return false }
      if bound.relation == .equal, !isOne { return false }
    }
    if !isOne {
      if high == nil, bounds.contains(where: { $0.isUpper }) { return false }
      if low == nil, bounds.contains(where: { $0.isLower }) { return false }
    }
    return asksForPrereleases(low, in: bounds) && asksForPrereleases(high, in: bounds)
  }

  private func holds(_ own: VersionComparator, within bound: VersionComparator) -> Bool {
    if own.isLower == bound.isLower, own.isUpper == bound.isUpper {
      return own == bound || own.isTighter(than: bound)
    }
    return !own.isInclusive || bound.contains(own.version)
  }

  /// A bound that asks for prereleases needs one of the same numbers in the larger range.
  private func asksForPrereleases(
    _ own: VersionComparator?, in bounds: [VersionComparator]
  ) -> Bool {
    guard let own, own.version.isPrerelease else { return true }
    // `<1.2.3-0` is `<1.2.3`.
    if own.relation == .less, own.version.prerelease == [.number(0)] { return true }
    return bounds.contains { $0.asksForPrereleases(of: own.version) }
  }
}

extension VersionComparator {
  /// Of two bounds on the same side, whether this one leaves out more, or as much.
  fileprivate func isTighter(than other: VersionComparator) -> Bool {
    if version == other.version { return !isInclusive || other.isInclusive }
    return isLower ? version > other.version : version < other.version
  }
}
