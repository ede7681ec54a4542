public import CatalogModel
import Decoding
import Diagnostics
import Files
public import Inheritance
import Handlebars
public import Insights
import JourneyTemplates
import RulePages
public import SearchIndexing
import Values

/// A catalog's site, as a value: a list of parts, and a pure function from each to its files.
///
/// Parts do not depend on each other, so they can be rendered in any order and on any core.
public struct Site: Sendable {
  private(set) var index: SiteIndex
  private(set) var paths: SitePaths
  private(set) var theme: SiteTheme
  private(set) var resolve: Resolving
  /// What draws the pictures of links; nil for a site without them.
  let draw: Drawing?
  /// What all pages are given, under `site`.
  private(set) var site: Value
  /// The language of the interface, as its tag.
  private(set) var language: String
  /// All languages of the site, the main one first.
  private(set) var languages: [SiteLanguage]
  /// The same site in the other languages: the pages that people read, and no more.
  private(set) var translations: [Site]
  /// What goes with what.
  public let recommender: CatalogRecommender
  let searchDocuments: SearchDocuments
  /// What the index of an earlier site had.
  private let searchMemory: SearchMemory

  /// Gives a version of a template with all that it inherits; nil where that cannot be had.
  public typealias Resolving = @Sendable (TemplateEntry, TemplateVersion) -> ResolvedTemplate?

  /// Plans the site of a catalog with its figures.
  ///
  /// - Parameters:
  ///   - likeness: what was like what in an earlier site.
  ///   - search: what the search index of an earlier site had.
  public init(
    _ catalog: Catalog, _ ranked: RankedCatalog, theme: SiteTheme, generatorVersion: String,
    likeness: LikenessMemory = LikenessMemory(), search: SearchMemory = SearchMemory(),
    draw: Drawing? = nil,
    resolve: @escaping Resolving
  ) {
    let found = both {
      let index = SiteIndex(catalog, ranked)
      return (index, SearchDocuments(index: index))
    } _: {
      CatalogRecommender(ranked, catalog, after: likeness)
    }
    (index, searchDocuments) = found.0
    recommender = found.1
    searchMemory = search
    paths = SitePaths(baseURL: catalog.settings.baseURL)
    self.theme = theme
    self.resolve = resolve
    self.draw = draw
    let languages = Self.languages(catalog.settings, theme, paths)
    self.languages = languages
    language = languages[0].tag
    site = Self.context(catalog, ranked, theme, languages[0], generatorVersion: generatorVersion)
    translations = []
    translate(generatorVersion: generatorVersion)
  }

  /// Makes the same site in the other languages.
  private mutating func translate(generatorVersion: String) {
    translations = []
    let (catalog, ranked) = (index.catalog, index.ranked)
    translations = languages.dropFirst().map { language in
      Site(
        self, language,
        Self.context(catalog, ranked, theme, language, generatorVersion: generatorVersion))
    }
  }

  /// The same in another language.
  private init(_ main: Site, _ language: SiteLanguage, _ context: Value) {
    self = main
    paths = language.paths
    self.language = language.tag
    site = context
    translations = []
  }

  /// The languages that the catalog asks for and the theme has; English where that is none.
  private static func languages(
    _ settings: SiteSettings, _ theme: SiteTheme, _ paths: SitePaths
  ) -> [SiteLanguage] {
    let known = settings.interfaceLanguages.filter { theme.languages[$0] != nil }
    let tags = known.isEmpty ? ["en"] : known
    return tags.enumerated().map { position, tag in
      SiteLanguage(
        tag: tag, name: theme.languages[tag]?.name ?? tag,
        paths: position == 0 ? paths : paths.inLanguage(tag))
    }
  }

  private static func context(
    _ catalog: Catalog, _ ranked: RankedCatalog, _ theme: SiteTheme, _ language: SiteLanguage,
    generatorVersion: String
  ) -> Value {
    let settings = catalog.settings
    let paths = language.paths
    let contentLanguage = settings.languages.first ?? "en"
    return .context(
      [
        ("title", .string(settings.title)), ("description", .string(settings.description)),
        ("base", .string(paths.base)), ("home", .string(paths.path(""))),
        ("folder", .string(paths.folder)), ("language", .string(language.tag)),
        ("contentLanguage", contentLanguage == language.tag ? nil : .string(contentLanguage)),
        (
          "scriptTextsPath",
          theme.place(ofScriptTexts: language.tag).map { .string(paths.path($0)) }
        ),
        ("notice", .text(settings.notice)),
        ("repositoryURL", .text(settings.repositoryURL)),
        ("newFileURL", .text(settings.newFileURL)), ("asOf", .string(ranked.asOf.dayText)),
        ("generatorVersion", .string(generatorVersion)),
        ("contentSecurityPolicy", .string(Self.contentSecurityPolicy)),
      ] + Self.assets(theme, paths))
  }

  /// Whether this is the site in its first language, which has everything.
  var isMain: Bool { paths.folder.isEmpty }

  /// Where pages find the theme's files; what a theme does not have, pages go without.
  private static func assets(_ theme: SiteTheme, _ paths: SitePaths) -> [(String, Value?)] {
    [
      ("stylesheet", "style.css"), ("favicon", "favicon.svg"), ("themeScript", "theme.js"),
      ("script", "site.js"), ("searchScript", "search.js"), ("searchEngine", "search.wasm"),
      ("playgroundScript", "playground.js"), ("playgroundStyle", "playground.css"),
      ("playgroundEngine", "playground.wasm"), ("authoringEngine", "authoring.wasm"),
    ].flatMap { name, file -> [(String, Value?)] in
      guard theme.has(asset: file) else { return [] }
      return [
        (name + "Path", .string(paths.path(theme.place(ofAsset: file)))),
        (name + "Integrity", .string(integrity(theme.bytes(ofAsset: file)))),
      ]
    }
  }

  /// The same site with some of its templates as a newer catalog has them.
  ///
  /// Figures, lists and the search stay as they were, so that this costs next to nothing. Nil where the newer
  /// catalog does not list the same templates, which takes a new site.
  public func replacing(
    _ templateIds: Set<String>, from catalog: Catalog, resolve: @escaping Resolving
  ) -> Site? {
    guard let index = index.replacing(templateIds, from: catalog) else { return nil }
    var site = self
    site.index = index
    site.resolve = resolve
    for language in site.translations.indices {
      site.translations[language].index = index
      site.translations[language].resolve = resolve
    }
    return site
  }

  /// The same site with other looks.
  public func dressed(in theme: SiteTheme, generatorVersion: String) -> Site {
    var dressed = self
    let (catalog, ranked) = (index.catalog, index.ranked)
    dressed.theme = theme
    dressed.languages = Self.languages(catalog.settings, theme, paths)
    dressed.language = dressed.languages[0].tag
    dressed.site = Self.context(
      catalog, ranked, theme, dressed.languages[0], generatorVersion: generatorVersion)
    dressed.translate(generatorVersion: generatorVersion)
    return dressed
  }

  /// All parts, the large ones first so that the last core is not left alone with one.
  public var units: [SiteUnit] {
    var units: [SiteUnit] = [
      .insights(.recommendations), .insights(.popularity), .insights(.catalog),
    ]
    units += RankedList.allCases.map { .rankedList($0) }
    units += index.summaries.indices.map { .template($0) }
    units += [
      .methodology, .api, .assets, .feeds, .notFound, .contribute, .programs, .rules,
    ]
    units += RulePage.all.indices.map { .rule($0) }
    let lists = listUnits
    units += lists
    for language in translations.indices {
      units += lists.map { .translated($0, language: language) }
    }
    return units
  }

  /// What every language has of its own, apart from templates.
  var listUnits: [SiteUnit] {
    var units: [SiteUnit] = [.home, .search, .categories, .tags, .tools, .collections]
    for (position, list) in index.lists.enumerated() {
      for order in list.orders {
        let count = pagination(list, order).count
        units += (1...count).map { .browse(position, order: order.rawValue, page: $0) }
      }
    }
    let authors = pagination("", index.catalog.authors.count).count
    units += (1...authors).map { .authors(page: $0) }
    return units + index.catalog.collections.indices.map { .collection($0) }
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
    case .browse(let list, let order, let page):
      return try browse(list, BrowseOrder(rawValue: order) ?? .name, page)
    case .categories: return try categoryList()
    case .tags: return try tagList()
    case .tools: return try toolList()
    case .authors(let page): return try authorList(page)
    case .collections: return try collectionList()
    case .collection(let position): return try collection(position)
    case .template(let position): return try template(position)
    case .rules: return try ruleList()
    case .rule(let position): return try rule(position)
    case .notFound: return try notFound()
    case .contribute: return try contribute()
    case .programs: return try programs()
    case .insights(let page): return try insights(page)
    case .rankedList(let list): return try rankedList(list)
    case .methodology: return try methodology()
    case .feeds: return try feeds()
    case .translated(let unit, let language): return try translations[language].render(unit)
    case .api:
      return RenderedUnit(apiFiles: APIFiles(index: index, paths: paths).lists())
    case .figures:
      return RenderedUnit(apiFiles: [
        insightsFile.file(index.ranked.templates.map(insightsFile.template))
      ])
    }
  }

  var insightsFile: InsightsFile { InsightsFile(index: index, recommender: recommender) }

  /// Whether what an earlier site kept of a part is enough to finish this one.
  public func knowsWords(of unit: RenderedUnit) -> Bool {
    unit.searchDocument.map { searchMemory.knows($0.id) } ?? true
  }

  /// The files about all others: all figures, the API's manifest, the search index, the sitemap.
  ///
  /// Gives what the search index of the next site may begin with, too.
  public func finish(
    _ units: [RenderedUnit]
  ) throws(RenderingError) -> (files: [SiteFile], search: SearchMemory) {
    let made = parallelMap(count: 3) { part in
      Result { () throws(RenderingError) -> ([SiteFile], SearchMemory?) in
        switch part {
        case 0:
          let index = searchIndex(units.compactMap(\.searchDocument))
          return (Self.siteFiles(index), index.memory)
        case 1: return (figuresAndManifest(units), nil)
        default: return (try sitemaps(units.flatMap(\.sitemap)), nil)
        }
      }
    }
    var files: [SiteFile] = []
    var search = SearchMemory()
    for part in made {
      let (more, memory) = try part.get()
      files += more
      if let memory { search = memory }
    }
    return (files, search)
  }

  private static func siteFiles(_ index: SearchIndexFiles) -> [SiteFile] {
    index.files.map { SiteFile(path: $0.path, bytes: $0.bytes) }
  }

  /// All figures, and the list of the API's files, of which theirs is one.
  private func figuresAndManifest(_ units: [RenderedUnit]) -> [SiteFile] {
    let figures = insightsFile.file(units.map(\.figures).filter { !$0.isEmpty })
    let entries = units.map(\.manifestEntries) + [APIManifest.entries(of: [figures])]
    return [figures, APIManifest(entries).file]
  }

  /// The files of the search index alone, made of all templates on all cores.
  public func searchFiles(workers: Int? = nil) -> [SiteFile] {
    Self.siteFiles(searchIndex(documents(workers: workers)))
  }

  /// The whole search index in one piece.
  public func singleSearchIndex(workers: Int? = nil) -> SingleSearchIndex {
    let ordered = ordered(documents(workers: workers))
    let files = SearchIndexFiles(
      ordered, languages: index.catalog.settings.languages, facets: SearchDocuments.facets,
      columns: SearchDocuments.columns, isSingle: true, digest: { _ in "" }
    ).files
    return SingleSearchIndex(bytes: files[0].bytes, entries: ordered.map { Array($0.entry) })
  }

  private func documents(workers: Int?) -> [SearchDocument] {
    parallelMap(index.entries, workers: workers) { position -> SearchDocument? in
      let entry = index.catalog.templates[position]
      return resolve(entry, entry.latest).flatMap { searchDocuments.document(entry, $0) }
    }.compactMap { $0 }
  }

  private func searchIndex(_ documents: [SearchDocument]) -> SearchIndexFiles {
    SearchIndexFiles(
      ordered(documents), after: searchMemory,
      languages: index.catalog.settings.languages, facets: SearchDocuments.facets,
      columns: SearchDocuments.columns, digest: sha256)
  }

  /// Templates are numbered by rank, so that of equal matches the higher ranks come first.
  private func ordered(_ documents: [SearchDocument]) -> [SearchDocument] {
    let places = Dictionary(
      documents.indices.map { (documents[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    return searchDocuments.order.compactMap { places[$0].map { documents[$0] } }
  }
}
