public import UsageCounting

/// Everything a catalog folder says.
public struct Catalog: Sendable {
  /// What `serai.yaml` says about the site.
  public var settings = SiteSettings()
  /// In the order in which they are shown.
  public var categories: [Category] = []
  /// The known tools, as written.
  public var tools: [Tool] = []
  /// By handle, in order.
  public var authors: [Author] = []
  /// By id, in order.
  public var templates: [TemplateEntry] = []
  /// What is to be known of every template, by id in order; also of those that are not in `templates`,
  /// since only a part of the catalog was read.
  public var summaries: [TemplateSummary] = []
  /// The versions whose template could not be read; what refers to them is not to blame.
  public var unreadable: [UnreadableVersion] = []
  /// Files that are there and could not be read, and metadata that is missing: what depends on them is
  /// not to blame either.
  public var unread: Set<String> = []
  /// By id, in order.
  public var collections: [TemplateCollection] = []
  /// How often templates were used.
  public var usage = UsageTable()

  /// Creates an empty catalog.
  public init() {}

  /// A template by its id (binary search).
  public func template(_ templateId: String) -> TemplateEntry? {
    var low = 0
    var high = templates.count
    while low < high {
      let middle = (low + high) / 2
      if templates[middle].templateId == templateId { return templates[middle] }
      if templates[middle].templateId < templateId { low = middle + 1 } else { high = middle }
    }
    return nil
  }

}
