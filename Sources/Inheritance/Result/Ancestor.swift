public import SemanticVersions

/// A template that another one builds on.
public struct Ancestor: Sendable, Hashable, CustomStringConvertible {
  /// The reference as written.
  public let reference: String
  /// Its id.
  public let templateId: String
  /// The version that the reference stands for.
  public let version: SemanticVersion
  /// The path of its file in the catalog.
  public let file: String

  init(_ link: Link, _ index: TemplateIndex) {
    let source = index.sources[link.target]
    reference = link.text
    templateId = source.templateId
    version = source.version
    file = source.file
  }

  /// `support-base@1.2.0`.
  public var description: String { templateId + "@" + version.description }
}
