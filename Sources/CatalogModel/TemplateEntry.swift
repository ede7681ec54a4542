public import SemanticVersions

/// A template of the catalog, with all its versions.
///
/// Shared, since whoever looks at a large catalog hands them around.
public final class TemplateEntry: Sendable {
  /// Unique in the catalog.
  public let templateId: String
  /// What is true of it beyond its versions.
  public let metadata: TemplateMetadata
  /// Lowest first; never empty.
  public let versions: [TemplateVersion]
  /// The version that the site presents: the highest release that is not yanked, or else the
  /// highest there is.
  public let latest: TemplateVersion
  /// What users think of it, by user.
  public let ratings: [(user: String, rating: Rating)]
  private let description: Description

  private enum Description: Sendable {
    case read(String?)
    case unread(TemplateFolder)
  }

  /// An entry whose files have been read.
  convenience init(
    _ templateId: String, _ metadata: TemplateMetadata, readme: String?,
    _ versions: [TemplateVersion], _ ratings: [(user: String, rating: Rating)]
  ) {
    self.init(templateId, metadata, versions, ratings, .read(readme))
  }

  /// An entry whose files are read when they are asked for.
  convenience init(
    _ templateId: String, _ metadata: TemplateMetadata, _ versions: [TemplateVersion],
    _ ratings: [(user: String, rating: Rating)], in folder: TemplateFolder
  ) {
    self.init(templateId, metadata, versions, ratings, .unread(folder))
  }

  private init(
    _ templateId: String, _ metadata: TemplateMetadata, _ versions: [TemplateVersion],
    _ ratings: [(user: String, rating: Rating)], _ description: Description
  ) {
    self.templateId = templateId
    self.metadata = metadata
    self.versions = versions
    self.ratings = ratings
    self.description = description
    latest = Self.latest(of: versions)
  }

  private static func latest(of versions: [TemplateVersion]) -> TemplateVersion {
    versions.last { !$0.isYanked && !$0.version.isPrerelease } ?? versions.last { !$0.isYanked }
      ?? versions[versions.count - 1]
  }

  /// The long description (Markdown); it is read when first asked for, where it has not been.
  public var readme: String? {
    switch description {
    case .read(let readme): readme
    case .unread(let folder): folder.contents.readme
    }
  }

  /// The same with some of its versions and ratings, and with or without its long description; nil where no version
  /// is left.
  public func keeping(
    _ versions: [TemplateVersion], _ ratings: [(user: String, rating: Rating)], readme: Bool = true
  ) -> TemplateEntry? {
    versions.isEmpty
      ? nil
      : TemplateEntry(templateId, metadata, versions, ratings, readme ? description : .read(nil))
  }

  /// A version by its number.
  public func version(_ version: SemanticVersion) -> TemplateVersion? {
    versions.first { $0.version == version }
  }

  /// The version that adopters of another come from: the highest below it that was not taken back, or, where
  /// all were, the highest below it, since people still have that.
  public func predecessor(of version: TemplateVersion) -> TemplateVersion? {
    let earlier = versions.filter { $0.version < version.version }
    return earlier.last { !$0.isYanked } ?? earlier.last
  }

  /// Whether the site shows it.
  public var isListed: Bool { metadata.isPublic && metadata.status != .draft }
}
