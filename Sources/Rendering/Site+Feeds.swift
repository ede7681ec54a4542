import CatalogModel
import Insights
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
    unit.files.append(webManifest)
    try unit.files.append(openSearch())
    try unit.files.append(languageModelGuide())
    let headers = Value.context([("site", site), ("policy", .string(Self.contentSecurityPolicy))])
    try unit.files.append(SiteFile(path: "_headers", bytes: fill("feeds/headers", headers)))
    if let redirectRules { unit.files.append(redirectRules) }
    return unit
  }

  /// What pages may load: our own files and nothing else, no inline script, and no frame of anybody.
  static let contentSecurityPolicy = """
    default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'
    """

  /// What makes the site an app on a phone (W3C, "Web Application Manifest").
  private var webManifest: SiteFile {
    let settings = index.catalog.settings
    let icon = Value.context([
      ("src", .string(paths.path(theme.place(ofAsset: "favicon.svg")))), ("sizes", "any"),
      ("type", "image/svg+xml"),
    ])
    return APIFiles.file(
      "site.webmanifest",
      .context([
        ("name", .string(settings.title)), ("description", .string(settings.description)),
        ("start_url", .string(paths.base)), ("scope", .string(paths.base)),
        ("display", "minimal-ui"), ("background_color", "#fbfaf7"), ("theme_color", "#0f5c54"),
        ("icons", [icon]),
      ]))
  }

  /// What lets a browser search the site from its own field; a short name has at most 16 characters there.
  private func openSearch() throws(RenderingError) -> SiteFile {
    let data = Value.context([
      ("site", site), ("shortName", .string(String(index.catalog.settings.title.prefix(16)))),
      ("searchURL", .string(paths.url(SitePaths.search))),
      ("selfURL", .string(paths.url("opensearch.xml"))),
      ("iconURL", .string(paths.url(theme.place(ofAsset: "favicon.svg")))),
    ])
    return SiteFile(path: "opensearch.xml", bytes: try fill("feeds/opensearch", data))
  }

  /// `llms.txt`: where programs that read find what; the highest ranks of a large catalog.
  private func languageModelGuide() throws(RenderingError) -> SiteFile {
    let most = 500
    let listed = index.ranked.byRank.prefix(most).compactMap { position -> Value? in
      guard let summary = index.summary(of: index.ranked.templates[position].templateId) else {
        return nil
      }
      let place = SitePaths.template(summary.templateId)
      return .context([
        ("name", .string(Self.line(summary.name))),
        ("url", .string(paths.url(SitePaths.twin(place)))),
        ("description", .string(Self.line(summary.description))),
      ])
    }
    let more = index.summaries.count - listed.count
    let data = Value.context([
      ("site", site), ("templates", .array(listed)), ("more", more > 0 ? Value(more) : nil),
      ("manifestURL", .string(paths.url(SitePaths.api("manifest.json")))),
      ("templatesURL", .string(paths.url(SitePaths.twin(SitePaths.templates)))),
      ("rulesURL", .string(paths.url(SitePaths.twin(SitePaths.rules)))),
    ])
    return SiteFile(path: "llms.txt", bytes: try fill("feeds/llms", data))
  }

  /// A text on one line, without what would end a link's text.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }.filter { $0 != "[" && $0 != "]" })
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
