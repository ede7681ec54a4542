/// A set of versions as npm writes it: `^1.2.0`, `~1.2`, `1.x`, `>=1.0.0 <2.0.0`, `1.2 - 2.3`,
/// joined by `||` (node-semver's range grammar).
public struct VersionRange: Sendable, Hashable, CustomStringConvertible {
  /// How many bytes the text of a range may have.
  static let maximumLength = 4096

  /// Alternatives, each of bounds that all hold; one without bounds is every release.
  let alternatives: [[VersionComparator]]
  /// As it was written.
  public let description: String

  /// Every release.
  public static let any = VersionRange(alternatives: [[]], description: "*")

  private init(alternatives: [[VersionComparator]], description: String) {
    self.alternatives = alternatives
    self.description = description
  }

  /// Reads a range; nil where the text is none, has numbers above 2^53 − 1, or more than 4096 bytes.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.maximumLength,
      let alternatives = RangeParser.alternatives(text)
    else { return nil }
    self.init(alternatives: alternatives, description: text)
  }

  /// The range in one form for all that are written in different ways but mean the same bounds:
  /// `>=1.2.0 <2.0.0-0` for `^1.2` and `1.2 - 1`; `*` for every release.
  public var normalized: String {
    var text = ""
    for (index, bounds) in alternatives.enumerated() {
      if index > 0 { text += "||" }
      for (place, bound) in bounds.enumerated() {
        if place > 0 { text += " " }
        text += bound.description
      }
    }
    return text.isEmpty ? "*" : text
  }

  /// Whether a version is in the range.
  ///
  /// A prerelease is only where a bound of the same numbers is a prerelease too: nobody gets one
  /// without asking for it.
  public func contains(_ version: SemanticVersion) -> Bool {
    alternatives.contains { $0.admit(version) }
  }

  /// The highest of some versions that is in the range.
  public func highest(of versions: some Sequence<SemanticVersion>) -> SemanticVersion? {
    versions.filter { contains($0) }.max()
  }

  /// The version, if the range is exactly one.
  public var exact: SemanticVersion? {
    guard alternatives.count == 1, alternatives[0].count == 1, alternatives[0][0].relation == .equal
    else { return nil }
    return alternatives[0][0].version
  }

  /// The lowest version of the range; nil where there is none (node-semver's `minVersion`).
  public var minimum: SemanticVersion? {
    let first = [SemanticVersion(0, 0, 0), SemanticVersion(0, 0, 0, prerelease: [.number(0)])]
    if let version = first.first(where: contains) { return version }
    var minimum: SemanticVersion?
    for bounds in alternatives {
      guard let low = bounds.compactMap({ $0.lowest }).max() else { continue }
      minimum = minimum.map { min($0, low) } ?? low
    }
    return minimum.flatMap { contains($0) ? $0 : nil }
  }
}

extension VersionComparator {
  /// The first version that meets a lower bound.
  fileprivate var lowest: SemanticVersion? {
    switch relation {
    case .less, .lessOrEqual: nil
    case .equal, .greaterOrEqual: version
    case .greater:
      version.isPrerelease
        ? SemanticVersion(
          version.major, version.minor, version.patch,
          prerelease: version.prerelease + [.number(0)])
        : SemanticVersion(version.major, version.minor, version.patch.next)
    }
  }
}
