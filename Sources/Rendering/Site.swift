public import CatalogModel
import Decoding
import Diagnostics
public import Inheritance
import Handlebars
public import Insights
import JourneyTemplates
import RulePages
import SearchIndexing
import Values

/// A catalog's site, as a value: a list of parts, and a pure function from each to its files.
///
/// Parts do not depend on each other, so they can be rendered in any order and on any core.
public struct Site: Sendable {
  let index: SiteIndex
  let paths: SitePaths
  let theme: SiteTheme
  let resolve: Resolving
  let site: Value
  let recommender: CatalogRecommender
  let searchDocuments: SearchDocuments

  /// Gives a version of a template with all that it inherits; nil where that cannot be had.
  public typealias Resolving = @Sendable (TemplateEntry, TemplateVersion) -> ResolvedTemplate?

  /// Plans the site of a catalog with its figures.
  public init(
    _ catalog: Catalog, _ ranked: RankedCatalog, theme: SiteTheme, generatorVersion: String,
    resolve: @escaping Resolving
  ) {
    index = SiteIndex(catalog, ranked)
    recommender = CatalogRecommender(ranked, catalog)
    searchDocuments = SearchDocuments(index: index)
    paths = SitePaths(baseURL: catalog.settings.baseURL)
    self.theme = theme
    self.resolve = resolve
    let settings = catalog.settings
    site = .context(
      [
        ("title", .string(settings.title)), ("description", .string(settings.description)),
        ("base", .string(paths.base)), ("language", "en"), ("notice", .text(settings.notice)),
        ("repositoryURL", .text(settings.repositoryURL)), ("asOf", .string(ranked.asOf.dayText)),
        ("generatorVersion", .string(generatorVersion)),
        ("contentSecurityPolicy", .string(Self.contentSecurityPolicy)),
      ] + Self.assets(theme, paths))
  }

  /// Where pages find the theme's files; what a theme does not have, pages go without.
  private static func assets(_ theme: SiteTheme, _ paths: SitePaths) -> [(String, Value?)] {
    [
      ("stylesheet", "style.css"), ("favicon", "favicon.svg"), ("themeScript", "theme.js"),
      ("script", "site.js"), ("searchScript", "search.js"), ("searchEngine", "search.wasm"),
    ].flatMap { name, file -> [(String, Value?)] in
      guard theme.has(asset: file) else { return [] }
      return [
        (name + "Path", .string(paths.path(theme.place(ofAsset: file)))),
        (name + "Integrity", .string(integrity(theme.bytes(ofAsset: file)))),
      ]
    }
  }

  /// All parts, the large ones first so that the last core is not left alone with one.
  public var units: [SiteUnit] {
    var units: [SiteUnit] = index.summaries.indices.map { .template($0) }
    units += [.insights(.popularity), .insights(.recommendations), .insights(.catalog)]
    units += RankedList.allCases.map { .rankedList($0) }
    units += [
      .methodology, .api, .assets, .feeds, .home, .search, .notFound, .categories, .tags,
      .collections, .rules,
    ]
    units += pages(of: index.shown.count).map { .templates(page: $0) }
    for (position, category) in index.catalog.categories.enumerated() {
      let members = index.byCategory[category.categoryId.rawValue]?.count ?? 0
      units += pages(of: members).map { .category(position, page: $0) }
    }
    for (position, group) in index.byTag.enumerated() {
      units += pages(of: group.members.count).map { .tag(position, page: $0) }
    }
    units += pages(of: index.catalog.authors.count).map { .authors(page: $0) }
    for (position, author) in index.catalog.authors.enumerated() {
      let members = index.byAuthor[author.handle]?.count ?? 0
      units += pages(of: members).map { .author(position, page: $0) }
    }
    units += RulePage.all.indices.map { .rule($0) }
    return units + index.catalog.collections.indices.map { .collection($0) }
  }

  /// The numbers of a list's pages.
  private func pages(of total: Int) -> ClosedRange<Int> {
    1...pagination("", total).count
  }

  func pagination(_ list: String, _ total: Int) -> Pagination {
    Pagination(list: list, total: total, size: index.catalog.settings.pageSize)
  }

  /// The files of a part.
  ///
  /// Throws where a page template fails on its data, which is the theme's fault.
  public func render(_ unit: SiteUnit) throws(RenderingError) -> RenderedUnit {
    switch unit {
    case .assets: return RenderedUnit(files: theme.assets)
    case .home: return try home()
    case .search: return try search()
    case .templates(let page): return try templateList(page)
    case .categories: return try categoryList()
    case .category(let position, let page): return try category(position, page)
    case .tags: return try tagList()
    case .tag(let position, let page): return try tag(position, page)
    case .authors(let page): return try authorList(page)
    case .author(let position, let page): return try author(position, page)
    case .collections: return try collectionList()
    case .collection(let position): return try collection(position)
    case .template(let position): return try template(position)
    case .rules: return try ruleList()
    case .rule(let position): return try rule(position)
    case .notFound: return try notFound()
    case .insights(let page): return try insights(page)
    case .rankedList(let list): return try rankedList(list)
    case .methodology: return try methodology()
    case .feeds: return try feeds()
    case .api:
      return withDigests(
        APIFiles(index: index, paths: paths).lists() + [
          InsightsFile(index: index, recommender: recommender).file
        ])
    }
  }

  /// The files about all others: the API's manifest, the search index, the sitemap.
  public func finish(_ units: [RenderedUnit]) throws(RenderingError) -> [SiteFile] {
    return searchIndex(units.compactMap(\.searchDocument)).files.map { file in
      SiteFile(path: file.path, bytes: file.bytes)
    } + [manifest(units)] + (try sitemaps(units.flatMap(\.sitemap)))
  }

  /// Templates are numbered by rank, so that of equal matches the higher ranks come first.
  private func searchIndex(_ documents: [SearchDocument]) -> SearchIndexFiles {
    let byId = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return SearchIndexFiles(
      searchDocuments.order.compactMap { byId[$0] },
      languages: index.catalog.settings.languages, facets: SearchDocuments.facets,
      columns: SearchDocuments.columns, digest: sha256)
  }

  private func manifest(_ units: [RenderedUnit]) -> SiteFile {
    let digests = units.flatMap(\.digests).sorted { $0.path < $1.path }
    let files = Object(
      uniqueEntries: digests.map { digest in
        .init(digest.path, .context([("sha256", .string(digest.sha256))]))
      })
    return APIFiles.file(
      SitePaths.api("manifest.json"), .context([("version", 1), ("files", .object(files))]))
  }

  func withDigests(_ files: [SiteFile]) -> RenderedUnit {
    var unit = RenderedUnit(files: files)
    unit.digests = files.filter { $0.path.hasPrefix("api/") }.map { ($0.path, sha256($0.bytes)) }
    return unit
  }
}
