extension Catalog {
  /// The catalog with some templates as another reading of them has found them: changed, new or gone.
  public func replacing(_ templateIds: Set<String>, from read: Catalog) -> Catalog {
    var catalog = self
    catalog.templates = Self.replacing(
      catalog.templates, read.templates, by: \.templateId, in: templateIds)
    catalog.summaries = Self.replacing(
      catalog.summaries, read.summaries, by: \.templateId, in: templateIds)
    catalog.unreadable.removeAll { templateIds.contains($0.templateId) }
    catalog.unreadable += read.unreadable.filter { templateIds.contains($0.templateId) }
    catalog.unread = catalog.unread.filter { !$0.belongs(to: templateIds) }
      .union(read.unread.filter { $0.belongs(to: templateIds) })
    return catalog
  }

  /// Two lists in order of ids as one: of the given ids the second list's items, of all others the first's.
  private static func replacing<Item>(
    _ items: [Item], _ newer: [Item], by id: (Item) -> String, in ids: Set<String>
  ) -> [Item] {
    let kept = items.filter { !ids.contains(id($0)) }
    let added = newer.filter { ids.contains(id($0)) }
    guard !added.isEmpty else { return kept }
    return (kept + added).sorted { id($0) < id($1) }
  }
}

extension String {
  /// Whether it is the path of a file of one of some templates, or of a rating of one.
  package func belongs(to templateIds: Set<String>) -> Bool {
    templateFolder.map { templateIds.contains($0) } ?? false
  }
}
