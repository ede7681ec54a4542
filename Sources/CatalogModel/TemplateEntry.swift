public import SemanticVersions

/// A template of the catalog, with all its versions.
public struct TemplateEntry: Sendable {
  /// Unique in the catalog.
  public var templateId: String
  /// What is true of it beyond its versions.
  public var metadata: TemplateMetadata
  /// The long description (Markdown).
  public var readme: String?
  /// Lowest first; never empty.
  public var versions: [TemplateVersion]
  /// What users think of it, by user.
  public var ratings: [(user: String, rating: Rating)]

  /// The version that the site presents: the highest release that is not yanked, or else the
  /// highest there is.
  public var latest: TemplateVersion {
    let live = versions.filter { !$0.isYanked }
    return live.last { !$0.version.isPrerelease } ?? live.last ?? versions[versions.count - 1]
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
