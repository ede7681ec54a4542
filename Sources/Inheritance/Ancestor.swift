public import SemanticVersions

/// A version of a template that another is built on.
public struct Ancestor: Sendable, Hashable, CustomStringConvertible {
  /// The template.
  public let templateId: String
  /// The version that the reference came to.
  public let version: SemanticVersion

  /// `support-base@1.2.0`.
  public var description: String { templateId + "@" + version.description }
}
