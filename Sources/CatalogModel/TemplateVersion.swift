public import JourneyTemplates
public import SemanticVersions
public import Values

/// One version of a template as it is in the catalog; shared, as its template is.
public final class TemplateVersion: Sendable {
  private enum Content: Sendable {
    case read(VersionContent)
    case unread(TemplateFolder)
  }

  /// The version, as its folder says it.
  public let version: SemanticVersion
  /// The same as text.
  public let number: String
  /// The path of `template.yaml` in the catalog.
  public let file: String
  /// What is to be known of it without its content.
  public let outline: VersionOutline
  /// The templates that it is made of: what it extends, then what it composes.
  public let parents: [TemplateReference]
  /// All templates that it names: its parents, and those whose journeys its states lead into.
  public let references: [TemplateReference]
  /// Why nobody should use it; nil where it is fine.
  public let yankedReason: String?
  private let source: Content

  convenience init(
    _ version: SemanticVersion, file: String, _ content: VersionContent, yanked: String?
  ) {
    self.init(version, file, VersionOutline(content.value), yanked, .read(content))
  }

  convenience init(
    _ version: SemanticVersion, file: String, _ outline: VersionOutline, in folder: TemplateFolder,
    yanked: String?
  ) {
    self.init(version, file, outline, yanked, .unread(folder))
  }

  private init(
    _ version: SemanticVersion, _ file: String, _ outline: VersionOutline, _ yanked: String?,
    _ source: Content
  ) {
    self.version = version
    number = version.description
    self.file = file
    self.outline = outline
    parents = TemplateReference.parents(of: outline.lineage)
    references = parents + outline.journeys.compactMap { TemplateReference($0) }
    yankedReason = yanked
    self.source = source
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
}
