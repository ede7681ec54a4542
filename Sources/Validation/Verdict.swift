public import Diagnostics
public import SemanticVersions

/// What a check has come to.
public struct Verdict: Sendable {
  /// A version that was looked at.
  public struct Version: Sendable {
    /// The template.
    public let templateId: String
    /// The version.
    public let version: SemanticVersion
    /// The path of its `template.yaml`.
    public let file: String
    /// How long the look has taken.
    public let duration: Duration
  }

  /// Everything that is wrong, with lines and columns, in the order of the files.
  public let diagnostics: [Diagnostic]
  /// All versions that were looked at, in the order of the catalog.
  public let versions: [Version]
}
