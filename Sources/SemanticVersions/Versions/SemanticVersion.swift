/// A version by Semantic Versioning 2.0.0 (semver.org).
public struct SemanticVersion: Sendable, CustomStringConvertible {
  /// A dot-separated part of a prerelease.
  public enum Identifier: Sendable, Hashable {
    case number(Number)
    case word(String)
  }

  /// How many bytes the text of a version may have.
  static let maximumLength = 256

  /// Rises with a breaking change.
  public let major: Number
  /// Rises with a compatible addition.
  public let minor: Number
  /// Rises with a compatible correction.
  public let patch: Number
  /// Empty for a release.
  public let prerelease: [Identifier]
  /// What follows the `+`; of no weight in comparisons.
  public let build: String

  /// Creates a version.
  public init(
    _ major: Number, _ minor: Number, _ patch: Number, prerelease: [Identifier] = [],
    build: String = ""
  ) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
    self.build = build
  }

  /// Reads a version; nil for what the specification does not allow, and for more than 256 bytes.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.maximumLength else { return nil }
    var reader = VersionReader(Array(text.utf8))
    guard let version = reader.version(), reader.isAtEnd else { return nil }
    self = version
  }

  /// Reads a version as npm does: there may be a `v` before it and white space around, and its
  /// numbers are at most 2^53 − 1.
  public init?(npm text: String) {
    guard text.utf8.count <= Self.maximumLength else { return nil }
    var reader = VersionReader(Array(text.utf8))
    reader.skipSpace()
    _ = reader.take(UInt8(ascii: "v"))
    guard let version = reader.version(), version.isSafe else { return nil }
    reader.skipSpace()
    guard reader.isAtEnd else { return nil }
    self = version
  }

  /// Whether it is a prerelease.
  public var isPrerelease: Bool { !prerelease.isEmpty }

  /// As it is written.
  public var description: String { build.isEmpty ? precedence : precedence + "+" + build }

  /// As it is written, without the build.
  public var precedence: String {
    var text = major.description + "." + minor.description + "." + patch.description
    for (index, identifier) in prerelease.enumerated() {
      text += (index == 0 ? "-" : ".") + identifier.description
    }
    return text
  }

  /// Whether npm takes its numbers.
  var isSafe: Bool { major.isSafe && minor.isSafe && patch.isSafe }

  /// Whether two versions differ in their prereleases and builds at most.
  func hasSameNumbers(as other: SemanticVersion) -> Bool {
    major == other.major && minor == other.minor && patch == other.patch
  }
}

extension SemanticVersion.Identifier: CustomStringConvertible {
  /// As it is written.
  public var description: String {
    switch self {
    case .number(let number): number.description
    case .word(let word): word
    }
  }
}
