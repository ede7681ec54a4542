import CatalogModel
import JourneyTemplates
import Values

extension Site {
  /// The feed of all templates, one for each category, and robots.txt.
  func feeds() throws(RenderingError) -> RenderedUnit {
    let feeds = Feeds(index: index, paths: paths)
    let settings = index.catalog.settings
    var unit = RenderedUnit()
    try unit.files.append(
      feed(
        "feed.xml",
        feeds.atom(
          title: settings.title, description: settings.description, place: "feed.xml", page: "",
          index.shown)))
    for category in index.catalog.categories {
      let page = SitePaths.category(category.categoryId.rawValue)
      try unit.files.append(
        feed(
          page + "feed.xml",
          feeds.atom(
            title: "\(settings.title): \(category.name)", description: category.description,
            place: page + "feed.xml", page: page,
            index.byCategory[category.categoryId.rawValue] ?? [])))
    }
    let robots = Value.context([("sitemapURL", .string(paths.url("sitemap.xml")))])
    try unit.files.append(SiteFile(path: "robots.txt", bytes: fill("feeds/robots", robots)))
    return unit
  }

  func feed(_ path: String, _ data: Value) throws(RenderingError) -> SiteFile {
    let data = Value.context(
      [("site", site)] + (data.object ?? Object()).map { ($0.key, $0.value) })
    return SiteFile(path: path, bytes: try fill("feeds/atom", data))
  }

  /// One sitemap, or an index of several where there are more URLs than one may hold.
  func sitemaps(_ entries: [RenderedUnit.SitemapEntry]) throws(RenderingError) -> [SiteFile] {
    let sorted = entries.sorted { $0.url < $1.url }
    let limit = Feeds.urlsPerSitemap
    if sorted.count <= limit { return [try sitemap("sitemap.xml", sorted[...])] }
    var files: [SiteFile] = []
    var parts: [Value] = []
    for start in stride(from: 0, to: sorted.count, by: limit) {
      let path = "sitemap-\(files.count + 1).xml"
      files.append(try sitemap(path, sorted[start..<min(sorted.count, start + limit)]))
      parts.append(.context([("url", .string(paths.url(path)))]))
    }
    let list = Value.context([("sitemaps", .array(parts))])
    return files + [SiteFile(path: "sitemap.xml", bytes: try fill("feeds/sitemap-index", list))]
  }

  private func sitemap(
    _ path: String, _ entries: ArraySlice<RenderedUnit.SitemapEntry>
  ) throws(RenderingError) -> SiteFile {
    let pages = entries.map { entry in
      Value.context([("url", .string(entry.url)), ("updated", .text(entry.updated))])
    }
    return SiteFile(
      path: path, bytes: try fill("feeds/sitemap", .context([("pages", .array(pages))])))
  }
}
