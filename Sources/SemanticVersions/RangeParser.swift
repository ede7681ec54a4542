/// Turns one alternative of a range into its bounds.
enum RangeParser {
  typealias Comparator = VersionRange.Comparator

  static func comparators(_ text: String) -> [Comparator]? {
    let words = text.split { $0 == " " || $0 == "\t" }
    if let dash = words.firstIndex(of: "-") {
      guard words.count == 3, dash == 1 else { return nil }
      return hyphen(from: words[0], to: words[2])
    }
    var comparators: [Comparator] = []
    for word in joined(words) {
      guard let bounds = bounds(of: word) else { return nil }
      comparators += bounds
    }
    return comparators
  }

  /// An operator may stand apart from its version: `>= 1.2.0`.
  private static func joined(_ words: [Substring]) -> [String] {
    var result: [String] = []
    var prefix = ""
    for word in words {
      if word.allSatisfy({ "<>=^~v".contains($0) }) {
        prefix += word
      } else {
        result.append(prefix + word)
        prefix = ""
      }
    }
    return prefix.isEmpty ? result : result + [prefix]
  }

  private static func hyphen(from: Substring, to: Substring) -> [Comparator]? {
    guard let low = PartialVersion(from), let high = PartialVersion(to) else { return nil }
    var bounds = low.major == nil ? [] : [Comparator(relation: .greaterOrEqual, version: low.floor)]
    if let next = high.next {
      bounds.append(Comparator(relation: .less, version: next))
    } else if high.major != nil {
      bounds.append(Comparator(relation: .lessOrEqual, version: high.floor))
    }
    return bounds
  }

  private static func bounds(of word: String) -> [Comparator]? {
    let symbol = String(word.prefix { "<>=^~".contains($0) })
    guard let partial = PartialVersion(word.dropFirst(symbol.count)) else { return nil }
    switch symbol {
    case "", "=": return partial.exactly
    case "^": return partial.major == nil ? [] : partial.between(partial.caretEnd)
    case "~", "~>": return partial.major == nil ? [] : partial.between(partial.tildeEnd)
    case ">=":
      return partial.major == nil
        ? [] : [Comparator(relation: .greaterOrEqual, version: partial.floor)]
    case "<":
      return [Comparator(relation: .less, version: partial.lowest)]
    case ">":
      guard partial.major != nil else { return nothing }
      guard let next = partial.next else {
        return [Comparator(relation: .greater, version: partial.floor)]
      }
      return [
        Comparator(
          relation: .greaterOrEqual, version: SemanticVersion(next.major, next.minor, next.patch))
      ]
    case "<=":
      guard partial.major != nil else { return [] }
      guard let next = partial.next else {
        return [Comparator(relation: .lessOrEqual, version: partial.floor)]
      }
      return [Comparator(relation: .less, version: next)]
    default: return nil
    }
  }

  private static var nothing: [Comparator] {
    [Comparator(relation: .less, version: .init(0, 0, 0, prerelease: [.number(0)]))]
  }
}

/// A version of which the last numbers may be left open: `1`, `1.x`, `1.2.*`.
struct PartialVersion {
  var major: Int?
  var minor: Int?
  var patch: Int?
  var prerelease: [SemanticVersion.Identifier] = []

  init?(_ text: Substring) {
    let text = text.first == "v" ? text.dropFirst() : text
    if text.isEmpty || text == "*" { return }
    let (core, build) = text.cut(at: "+")
    if let build,
      !build.split(separator: ".", omittingEmptySubsequences: false)
        .allSatisfy(SemanticVersion.isWord)
    {
      return nil
    }
    let (numbers, prerelease) = core.cut(at: "-")
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var read: [Int?] = []
    for part in parts {
      if ["x", "X", "*"].contains(part) {
        read.append(nil)
      } else {
        guard let number = SemanticVersion.number(part) else { return nil }
        read.append(number)
      }
    }
    major = read[0]
    minor = major == nil || read.count < 2 ? nil : read[1]
    patch = minor == nil || read.count < 3 ? nil : read[2]
    if let prerelease {
      guard let identifiers = SemanticVersion.identifiers(prerelease) else { return nil }
      if patch != nil { self.prerelease = identifiers }
    }
  }

  /// Itself, with zeros for what is open.
  var floor: SemanticVersion {
    SemanticVersion(major ?? 0, minor ?? 0, patch ?? 0, prerelease: prerelease)
  }

  /// The lowest version that it stands for, prereleases included where numbers are open.
  var lowest: SemanticVersion {
    patch == nil ? .init(major ?? 0, minor ?? 0, 0, prerelease: [.number(0)]) : floor
  }

  /// The first version after all that it stands for; nil if it stands for one or for all.
  var next: SemanticVersion? {
    guard let major, patch == nil else { return nil }
    return minor.map { Self.before(major, $0 + 1, 0) } ?? Self.before(major + 1, 0, 0)
  }

  var caretEnd: SemanticVersion {
    let major = major ?? 0
    if major > 0 || minor == nil { return Self.before(major + 1, 0, 0) }
    if (minor ?? 0) > 0 || patch == nil { return Self.before(0, (minor ?? 0) + 1, 0) }
    return Self.before(0, 0, (patch ?? 0) + 1)
  }

  var tildeEnd: SemanticVersion {
    minor.map { Self.before(major ?? 0, $0 + 1, 0) } ?? Self.before((major ?? 0) + 1, 0, 0)
  }

  var exactly: [VersionRange.Comparator] {
    if major == nil { return [] }
    if let next { return between(next) }
    return [.init(relation: .equal, version: floor)]
  }

  func between(_ end: SemanticVersion) -> [VersionRange.Comparator] {
    [.init(relation: .greaterOrEqual, version: floor), .init(relation: .less, version: end)]
  }

  /// The bound that also keeps out the prereleases of the version.
  private static func before(_ major: Int, _ minor: Int, _ patch: Int) -> SemanticVersion {
    SemanticVersion(major, minor, patch, prerelease: [.number(0)])
  }
}
