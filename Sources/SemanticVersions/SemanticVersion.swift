/// A version by Semantic Versioning 2.0.0 (semver.org).
public struct SemanticVersion: Sendable, Hashable, CustomStringConvertible {
  /// A dot-separated part of a prerelease.
  public enum Identifier: Sendable, Hashable {
    case number(Int)
    case word(String)
  }

  /// Rises with a breaking change.
  public let major: Int
  /// Rises with a compatible addition.
  public let minor: Int
  /// Rises with a compatible correction.
  public let patch: Int
  /// Empty for a release.
  public let prerelease: [Identifier]
  /// What follows the `+`; of no weight in comparisons.
  public let build: String

  /// Creates a version.
  public init(
    _ major: Int, _ minor: Int, _ patch: Int, prerelease: [Identifier] = [], build: String = ""
  ) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
    self.build = build
  }

  /// Reads a version; nil for what the specification does not allow, and for numbers above
  /// 2^53 − 1 (npm's limit).
  public init?(_ text: String) {
    guard text.utf8.count <= 256 else { return nil }
    let (core, build) = text.cut(at: "+")
    let (numbers, prerelease) = core.cut(at: "-")
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let major = Self.number(parts[0]), let minor = Self.number(parts[1]),
      let patch = Self.number(parts[2])
    else { return nil }
    var identifiers: [Identifier] = []
    if let prerelease {
      guard let read = Self.identifiers(prerelease) else { return nil }
      identifiers = read
    }
    if let build {
      let words = build.split(separator: ".", omittingEmptySubsequences: false)
      guard words.allSatisfy(Self.isWord) else { return nil }
    }
    self.init(major, minor, patch, prerelease: identifiers, build: build.map(String.init) ?? "")
  }

  /// Whether it is a prerelease.
  public var isPrerelease: Bool { !prerelease.isEmpty }

  /// As it is written.
  public var description: String {
    var text = String(major) + "." + String(minor) + "." + String(patch)
    for (index, identifier) in prerelease.enumerated() {
      text += (index == 0 ? "-" : ".") + identifier.text
    }
    return build.isEmpty ? text : text + "+" + build
  }

  /// A number without leading zeros.
  static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 16, text.utf8.allSatisfy({ $0.isDigit }),
      text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"), let number = Int(text),
      number <= 1 << 53 - 1
    else { return nil }
    return number
  }

  static func identifiers(_ text: Substring) -> [Identifier]? {
    var identifiers: [Identifier] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard isWord(part) else { return nil }
      if part.utf8.allSatisfy({ $0.isDigit }) {
        guard let number = number(part) else { return nil }
        identifiers.append(.number(number))
      } else {
        identifiers.append(.word(String(part)))
      }
    }
    return identifiers
  }

  static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }
  }
}

extension SemanticVersion: Comparable {
  /// Precedence by section 11 of the specification; the build does not count.
  public static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    let leftCore = (left.major, left.minor, left.patch)
    let rightCore = (right.major, right.minor, right.patch)
    if leftCore != rightCore { return leftCore < rightCore }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    for (leftPart, rightPart) in zip(left.prerelease, right.prerelease) where leftPart != rightPart
    {
      return leftPart < rightPart
    }
    return left.prerelease.count < right.prerelease.count
  }

  /// The same precedence.
  public static func == (left: SemanticVersion, right: SemanticVersion) -> Bool {
    (left.major, left.minor, left.patch) == (right.major, right.minor, right.patch)
      && left.prerelease == right.prerelease
  }

  /// Feeds what has precedence.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(major)
    hasher.combine(minor)
    hasher.combine(patch)
    hasher.combine(prerelease)
  }
}

extension SemanticVersion.Identifier: Comparable {
  /// Numbers by size and before words; words by ASCII order.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.number, .word): true
    case (.word, .number): false
    case (.word(let left), .word(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }

  var text: String {
    switch self {
    case .number(let number): String(number)
    case .word(let word): word
    }
  }
}

extension String {
  /// The part before the first `separator`, and the part after it if there is one.
  func cut(at separator: Character) -> (Substring, Substring?) { self[...].cut(at: separator) }
}

extension Substring {
  func cut(at separator: Character) -> (Substring, Substring?) {
    guard let index = firstIndex(of: separator) else { return (self, nil) }
    return (self[..<index], self[self.index(after: index)...])
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) && self >= 0x41
  }
}
