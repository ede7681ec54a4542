extension SemanticVersion {
  /// What the next version is (node-semver's `inc`).
  public enum Release: String, Sendable, CaseIterable {
    /// `1.2.3` → `2.0.0`, but `2.0.0-beta` → `2.0.0`.
    case major
    /// `1.2.3` → `1.3.0`, but `1.3.0-beta` → `1.3.0`.
    case minor
    /// `1.2.3` → `1.2.4`, but `1.2.4-beta` → `1.2.4`.
    case patch
    /// `1.2.3` → `2.0.0-0`.
    case premajor
    /// `1.2.3` → `1.3.0-0`.
    case preminor
    /// `1.2.3` → `1.2.4-0`.
    case prepatch
    /// `1.2.4-beta.1` → `1.2.4-beta.2`, and `1.2.3` → `1.2.4-0`.
    case prerelease
    /// `1.2.4-beta.1` → `1.2.4`; a release has none.
    case release
  }

  /// What a prerelease is numbered from.
  public enum PrereleaseStart: Sendable {
    case zero, one
    /// Not numbered: `1.2.4-beta`.
    case unnumbered
  }

  /// The next version, without a build.
  ///
  /// - Parameters:
  ///   - identifier: what a prerelease is called, such as `beta` or `beta.eu`; may be empty.
  ///   - start: the number of the first prerelease of its name.
  /// - Returns: nil where there is none: for an identifier that is none, an unnumbered prerelease
  ///   without one or of the name that it has already, and the release of a release.
  public func incremented(
    to release: Release, identifier: String = "", from start: PrereleaseStart = .zero
  ) -> SemanticVersion? {
    switch release {
    case .major:
      let isAhead = minor.isZero && patch.isZero && isPrerelease
      return SemanticVersion(isAhead ? major : major.next, 0, 0)
    case .minor:
      return SemanticVersion(major, patch.isZero && isPrerelease ? minor : minor.next, 0)
    case .patch: return SemanticVersion(major, minor, isPrerelease ? patch : patch.next)
    case .release: return isPrerelease ? SemanticVersion(major, minor, patch) : nil
    case .premajor:
      return SemanticVersion(major.next, 0, 0).withNextPrerelease(identifier, start)
    case .preminor:
      return SemanticVersion(major, minor.next, 0).withNextPrerelease(identifier, start)
    case .prepatch:
      return SemanticVersion(major, minor, patch.next).withNextPrerelease(identifier, start)
    case .prerelease:
      let base = isPrerelease ? self : SemanticVersion(major, minor, patch.next)
      return base.withNextPrerelease(identifier, start)
    }
  }

  /// The version with what is finer than a part taken off (node-semver's `truncate`): `1.2.3-beta`
  /// is `1.2.3` to the patch and `1.2.0` to the minor; to any kind of prerelease it loses its build
  /// alone.
  public func truncated(to part: Release) -> SemanticVersion {
    switch part {
    case .major: SemanticVersion(major, 0, 0)
    case .minor: SemanticVersion(major, minor, 0)
    case .patch, .release: SemanticVersion(major, minor, patch)
    case .premajor, .preminor, .prepatch, .prerelease:
      SemanticVersion(major, minor, patch, prerelease: prerelease)
    }
  }

  private func withNextPrerelease(_ name: String, _ start: PrereleaseStart) -> SemanticVersion? {
    if name.isEmpty {
      if start == .unnumbered { return nil }
      return with(prerelease: bumped(start))
    }
    var reader = VersionReader(Array(name.utf8))
    guard let wanted = reader.identifiers(), reader.isAtEnd else { return nil }
    if start == .unnumbered, wanted == prerelease, !prerelease.contains(where: { $0.isNumber }) {
      return nil
    }
    let next = bumped(start)
    if next.starts(with: wanted), next.count > wanted.count, next[wanted.count].isNumber {
      return with(prerelease: next)
    }
    return with(prerelease: start == .unnumbered ? wanted : wanted + [start.identifier])
  }

  /// The prerelease with its last number one up, or with a first number.
  private func bumped(_ start: PrereleaseStart) -> [Identifier] {
    var identifiers = prerelease
    for index in identifiers.indices.reversed() {
      if case .number(let number) = identifiers[index] {
        identifiers[index] = .number(number.next)
        return identifiers
      }
    }
    return identifiers + [start.identifier]
  }

  private func with(prerelease: [Identifier]) -> SemanticVersion {
    SemanticVersion(major, minor, patch, prerelease: prerelease)
  }
}

extension SemanticVersion.PrereleaseStart {
  fileprivate var identifier: SemanticVersion.Identifier { .number(self == .one ? 1 : 0) }
}

extension SemanticVersion.Identifier {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
