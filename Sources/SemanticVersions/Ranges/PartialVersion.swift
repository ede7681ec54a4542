/// A version of which the last numbers may be left open: `1`, `1.x`, `1.2.*`.
struct PartialVersion {
  typealias Number = SemanticVersion.Number
  typealias Comparator = VersionComparator

  /// One to three; nil for `x`, `X` or `*`.
  let components: [Number?]
  let prerelease: [SemanticVersion.Identifier]
  /// Whether it has all three numbers.
  var isWhole: Bool { patch != nil }

  var major: Number? { components[0] }
  var minor: Number? { major == nil || components.count < 2 ? nil : components[1] }
  var patch: Number? { minor == nil || components.count < 3 ? nil : components[2] }

  /// Whether a number follows an open one.
  var isOutOfOrder: Bool {
    let firstOpen = components.firstIndex { $0 == nil } ?? components.count
    return components[firstOpen...].contains { $0 != nil }
  }

  /// Reads what is there; nil where it is none.
  init?(_ reader: inout VersionReader) {
    var components: [Number?] = []
    repeat {
      switch reader.peek {
      case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"):
        reader.position += 1
        components.append(nil)
      default:
        guard let number = reader.number() else { return nil }
        components.append(number)
      }
    } while components.count < 3 && reader.take(UInt8(ascii: "."))
    self.components = components
    if components.count == 3 {
      guard let prerelease = reader.prerelease() else { return nil }
      self.prerelease = prerelease
    } else {
      prerelease = []
    }
  }

  /// Itself, with zeros for what is open.
  var floor: SemanticVersion {
    SemanticVersion(major ?? 0, minor ?? 0, patch ?? 0, prerelease: isWhole ? prerelease : [])
  }

  /// The first version after all that it stands for, prereleases included; nil where it stands for
  /// one version, or for all.
  var next: SemanticVersion? {
    guard let major, !isWhole else { return nil }
    if let minor { return Self.first(major, minor.next, 0) }
    return Self.first(major.next, 0, 0)
  }

  /// The lowest version with such numbers, which is a prerelease.
  static func first(_ major: Number, _ minor: Number, _ patch: Number) -> SemanticVersion {
    SemanticVersion(major, minor, patch, prerelease: [.number(0)])
  }

  /// `^`: up to a change of the first number that is not zero.
  var caret: [Comparator] {
    guard let major else { return [] }
    if !major.isZero { return between(Self.first(major.next, 0, 0)) }
    guard let minor else { return between(Self.first(major.next, 0, 0)) }
    guard minor.isZero, let patch else { return between(Self.first(major, minor.next, 0)) }
    return between(Self.first(major, minor, patch.next))
  }

  /// `~`: up to a change of the minor number, or of the major one where that alone is given.
  var tilde: [Comparator] {
    guard let major else { return [] }
    if let minor { return between(Self.first(major, minor.next, 0)) }
    return between(Self.first(major.next, 0, 0))
  }

  private func between(_ end: SemanticVersion) -> [Comparator] {
    [Comparator(.greaterOrEqual, floor), Comparator(.less, end)]
  }

  /// With a relation before it.
  func bounds(_ relation: Comparator.Relation) -> [Comparator] {
    guard major != nil else {
      return relation == .less || relation == .greater ? [.nothing] : []
    }
    guard let next else { return [Comparator(relation, floor)] }
    switch relation {
    case .equal: return between(next)
    case .less:
      return [Comparator(.less, Self.first(floor.major, floor.minor, floor.patch))]
    case .lessOrEqual: return [Comparator(.less, next)]
    case .greaterOrEqual: return [Comparator(.greaterOrEqual, floor)]
    case .greater:
      return [
        Comparator(.greaterOrEqual, SemanticVersion(next.major, next.minor, next.patch))
      ]
    }
  }
}
