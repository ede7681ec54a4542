public import SemanticVersions

/// A version of a template that is there, but whose file could not be read.
public struct UnreadableVersion: Sendable {
  /// The template.
  public let templateId: String
  /// The version, as its folder says it.
  public let version: SemanticVersion
  /// The path of `template.yaml` in the catalog.
  public let file: String
}
