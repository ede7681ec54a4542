public import SemanticVersions

/// Where a part of a resolved template came from.
public struct Origin: Sendable, Hashable, CustomStringConvertible {
  /// The version that first had the part.
  public let source: Ancestor
  /// The versions that changed it since, from that one on.
  public let changedBy: [Ancestor]

  /// The template that first had the part.
  public var templateId: String { source.templateId }
  /// Its version.
  public var version: SemanticVersion { source.version }
  /// `support-base@1.2.0`.
  public var description: String { source.description }
}
