public import SemanticVersions

/// The template that a part of a resolved template comes from.
public struct Origin: Sendable, Hashable, CustomStringConvertible {
  /// Its id.
  public let templateId: String
  /// Its version.
  public let version: SemanticVersion
  /// The path of its file in the catalog.
  public let file: String
  /// Those of its descendants that say something about the part too, the nearest to the resolved
  /// template first.
  public var changedBy: [Origin] = []

  init(_ source: TemplateSource) {
    templateId = source.templateId
    version = source.version
    file = source.file
  }

  /// Whether a descendant has changed the part.
  public var isOverridden: Bool { !changedBy.isEmpty }

  /// `support-base@1.2.0`.
  public var description: String { templateId + "@" + version.description }
}
