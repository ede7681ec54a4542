import CatalogModel
import Insights
import JourneyTemplates
import RulePages

/// Which part of a site makes which of its files, known without rendering anything.
///
/// It lets a server render what it is asked for, and nothing else.
public struct SiteAddresses: Sendable {
  /// The parts of pages whose addresses are few enough to be listed.
  private var units: [String: SiteUnit] = [:]
  /// The parts of templates, by their present and former ids.
  private var templates: [String: SiteUnit] = [:]
  /// The parts of pages about authors, by handle.
  private var authors: [String: SiteUnit] = [:]
  /// The folders of other languages.
  private let languages: [String]

  /// Lists the addresses of a site.
  public init(_ site: Site) {
    languages = site.translations.map(\.paths.folder)
    addTemplates(site)
    addLists(of: site) { $0 }
    for (position, translation) in site.translations.enumerated() {
      addLists(of: translation) { .translated($0, language: position) }
    }
    addInsights()
    addRules()
    addSingles(site)
  }

  /// What a file may be made of, the likeliest first; nothing where the site has no such file.
  ///
  /// Whether it really is is known when that is rendered.
  public func sources(of file: String) -> [SiteSource] {
    if let unit = units[file] { return [.unit(unit)] + template(of: file) }
    if Self.isMadeOfEverything(file) { return [.everything] }
    if file == "search-index.json" || file.hasPrefix(SitePaths.search) { return [.searchIndex] }
    if file == InsightsFile.path { return [.unit(.figures)] }
    return template(of: file) + insights(of: file) + (isAPI(file) ? [.unit(.api)] : [])
  }

  private static func isMadeOfEverything(_ file: String) -> Bool {
    file == SitePaths.api("manifest.json") || file.hasPrefix("sitemap") && file.hasSuffix(".xml")
  }

  private func isAPI(_ file: String) -> Bool { file.hasPrefix(SitePaths.api("")) }

  // MARK: - Templates

  private mutating func addTemplates(_ site: Site) {
    let index = site.index
    for (position, summary) in index.summaries.enumerated() {
      templates[summary.templateId] = .template(position)
      let entry = index.catalog.templates[index.entries[position]]
      for former in entry.metadata.formerIds where index.catalog.template(former) == nil {
        templates[former] = .template(position)
      }
    }
  }

  /// The template that a file is about: in its folder, in the API, or a badge.
  private func template(of file: String) -> [SiteSource] {
    let language = languages.first { file.hasPrefix($0) } ?? ""
    let folders = [language + SitePaths.templates, SitePaths.api(SitePaths.templates), "badges/"]
    for folder in folders where file.hasPrefix(folder) {
      let name = file.dropFirst(folder.count).prefix { $0 != "/" && $0 != "@" && $0 != "." }
      return templates[String(name)].map { [.unit($0)] } ?? []
    }
    return []
  }

  // MARK: - Insights

  private mutating func addInsights() {
    add("insights/", .insights(.catalog))
    add("insights/popularity/", .insights(.popularity))
    add("insights/recommendations/", .insights(.recommendations))
    add(SitePaths.methodology, .methodology)
    for list in RankedList.allCases {
      add(SitePaths.rankedList(list.rawValue), .rankedList(list))
      units[SitePaths.rankedList(list.rawValue) + "feed.xml"] = .rankedList(list)
    }
  }

  /// The report that a file belongs to; of names that begin alike, the longest first.
  private func insights(of file: String) -> [SiteSource] {
    let data: [(String, InsightsPage)] = [
      ("catalog", .catalog), ("popularity", .popularity), ("recommendations", .recommendations),
    ]
    for (name, page) in data where file.hasPrefix("insights/data/\(name)-") {
      return [.unit(.insights(page))]
    }
    for (folder, parts) in [("insights/templates/", templates), ("insights/authors/", authors)]
    where file.hasPrefix(folder) {
      var name = file.dropFirst(folder.count).prefix { $0 != "." }
      var found: [SiteSource] = []
      while true {
        if let unit = parts[String(name)] { found.append(.unit(unit)) }
        guard let hyphen = name.lastIndex(of: "-") else { return found }
        name = name[..<hyphen]
      }
    }
    return []
  }

  // MARK: - Lists and single pages

  private mutating func addLists(of site: Site, _ part: (SiteUnit) -> SiteUnit) {
    for unit in site.listUnits {
      guard let place = site.place(of: unit) else { continue }
      units[site.paths.file(place)] = part(unit)
      guard site.isMain else { continue }
      units[SitePaths.twin(place)] = part(unit)
      if case .browse(let position, 0, 1) = unit, site.index.lists[position].kind == .author {
        authors[site.index.lists[position].key] = unit
      }
    }
  }

  private mutating func addRules() {
    add(SitePaths.rules, .rules)
    for (position, page) in RulePage.all.enumerated() {
      add(SitePaths.rule(page.id), .rule(position))
    }
  }

  private mutating func addSingles(_ site: Site) {
    add("404.html", .notFound)
    add(SitePaths.contribute, .contribute)
    add(SitePaths.programs, .programs)
    for asset in site.theme.assets { units[asset.path] = .assets }
    let feeds = [
      "feed.xml", "robots.txt", "site.webmanifest", "opensearch.xml", "llms.txt", "_headers",
      "_redirects",
    ]
    let categories = site.index.catalog.categories.map {
      SitePaths.category($0.categoryId.rawValue) + "feed.xml"
    }
    for file in feeds + categories { units[file] = .feeds }
  }

  /// A page of the first language, with its twin.
  private mutating func add(_ place: String, _ unit: SiteUnit) {
    units[place.isEmpty || place.hasSuffix("/") ? place + "index.html" : place] = unit
    units[SitePaths.twin(place)] = unit
  }
}

extension Site {
  /// Where a list's page is.
  fileprivate func place(of unit: SiteUnit) -> String? {
    switch unit {
    case .home: return ""
    case .search: return SitePaths.search
    case .categories: return SitePaths.categories
    case .tags: return SitePaths.tags
    case .tools: return SitePaths.tools
    case .collections: return SitePaths.collections
    case .authors(let page):
      return pagination(SitePaths.authors, index.catalog.authors.count).place(page)
    case .collection(let position):
      return SitePaths.collection(index.catalog.collections[position].collectionId)
    case .browse(let position, let order, let page):
      guard let order = BrowseOrder(rawValue: order) else { return nil }
      return pagination(index.lists[position], order).place(page)
    default: return nil
    }
  }
}
