/// A set of versions as npm writes it: `^1.2.0`, `~1.2`, `1.x`, `>=1.0.0 <2.0.0`, `1.2 - 2.3`,
/// joined by `||` (node-semver's range grammar).
public struct VersionRange: Sendable, Hashable, CustomStringConvertible {
  /// One bound of a range.
  struct Comparator: Sendable, Hashable {
    enum Relation: Sendable { case less, lessOrEqual, greater, greaterOrEqual, equal }
    var relation: Relation
    var version: SemanticVersion

    func contains(_ other: SemanticVersion) -> Bool {
      switch relation {
      case .less: other < version
      case .lessOrEqual: other <= version
      case .greater: other > version
      case .greaterOrEqual: other >= version
      case .equal: other == version
      }
    }
  }

  /// Alternatives, each of bounds that all hold.
  let alternatives: [[Comparator]]
  /// As it was written.
  public let description: String

  /// Every release.
  public static let any = VersionRange(alternatives: [[]], description: "*")

  private init(alternatives: [[Comparator]], description: String) {
    self.alternatives = alternatives
    self.description = description
  }

  /// Reads a range; nil where the text is none.
  public init?(_ text: String) {
    guard text.utf8.count <= 256 else { return nil }
    var alternatives: [[Comparator]] = []
    for part in text.alternatives {
      guard let comparators = RangeParser.comparators(part) else { return nil }
      alternatives.append(comparators)
    }
    self.init(alternatives: alternatives, description: text)
  }

  /// Whether a version is in the range.
  ///
  /// A prerelease is only where a bound of the same numbers is a prerelease too: nobody gets one
  /// without asking for it.
  public func contains(_ version: SemanticVersion) -> Bool {
    alternatives.contains { bounds in
      guard bounds.allSatisfy({ $0.contains(version) }) else { return false }
      return !version.isPrerelease
        || bounds.contains {
          $0.version.isPrerelease && $0.version.major == version.major
            && $0.version.minor == version.minor && $0.version.patch == version.patch
        }
    }
  }

  /// The version, if the range is exactly one.
  public var exact: SemanticVersion? {
    guard alternatives.count == 1, alternatives[0].count == 1, alternatives[0][0].relation == .equal
    else { return nil }
    return alternatives[0][0].version
  }
}

extension String {
  /// The parts between `||`.
  fileprivate var alternatives: [String] {
    var parts: [String] = []
    var current = ""
    var rest = self[...]
    while let character = rest.popFirst() {
      if character == "|", rest.first == "|" {
        rest.removeFirst()
        parts.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    return parts + [current]
  }
}
