public import JourneyTemplates
public import SemanticVersions
public import Values

/// One version of a template as it is in the catalog.
///
/// It is shared and not copied: everybody who looks at a catalog hands its templates about.
public final class TemplateVersion: Sendable {
  private enum Content: Sendable {
    case read(VersionContent)
    case unread(TemplateFolder)
  }

  /// The version, as its folder says it.
  public let version: SemanticVersion
  /// The path of `template.yaml` in the catalog.
  public let file: String
  /// What is to be known of it without its content.
  public let outline: VersionOutline
  /// The templates that it is made of: what it extends, then what it composes.
  public let parents: [TemplateReference]
  /// Why nobody should use it; nil where it is fine.
  public let yankedReason: String?
  private let source: Content

  init(_ version: SemanticVersion, file: String, _ content: VersionContent, yanked: String?) {
    self.version = version
    self.file = file
    outline = VersionOutline(content.value)
    parents = TemplateReference.parents(of: outline.lineage)
    yankedReason = yanked
    source = .read(content)
  }

  init(
    _ version: SemanticVersion, file: String, _ outline: VersionOutline, in folder: TemplateFolder,
    yanked: String?
  ) {
    self.version = version
    self.file = file
    self.outline = outline
    parents = TemplateReference.parents(of: outline.lineage)
    yankedReason = yanked
    source = .unread(folder)
  }

  /// What its files say at length; they are read when first asked for, where they have not been.
  public var content: VersionContent {
    switch source {
    case .read(let content): content
    case .unread(let folder): folder.contents.versions[file] ?? .none
    }
  }

  /// The template as it was written.
  public var value: Value { content.value }

  /// The release notes (Markdown).
  public var changes: String? { content.changes }

  /// Parameters to try it with, by name in order.
  public var examples: [(name: String, example: TemplateExample)] { content.examples }

  /// Whether it was taken back.
  public var isYanked: Bool { yankedReason != nil }

  /// All templates that it names: its parents, and those whose journeys its states lead into.
  public var references: [TemplateReference] {
    parents + outline.journeys.compactMap { TemplateReference($0) }
  }
}
