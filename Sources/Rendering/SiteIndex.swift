import CatalogModel
import Files
import Insights
import JourneyTemplates
import SemanticVersions
import Values

/// The listed templates of a catalog, grouped as the site's pages show them.
struct SiteIndex: Sendable {
  private(set) var catalog: Catalog
  /// The figures of all listed templates.
  let ranked: RankedCatalog
  /// By id, as in the catalog; only what is listed.
  private(set) var summaries: [TemplateSummary]
  /// For each summary the position of its template in the catalog.
  let entries: [Int]
  /// For each summary the position of its template in the ranked catalog; nil where that does not have it.
  let figures: [Int?]
  /// Positions in `summaries`, by name.
  let byName: [Int]
  /// The same: live templates before deprecated ones, by name.
  let shown: [Int]
  let byCategory: [String: [Int]]
  let byAuthor: [String: [Int]]
  let categories: [String: Category]
  let authors: [String: Author]
  /// All lists that templates can be found in.
  let lists: [BrowseList]
  private let places: OrderPlaces
  private let tools: [String: Tool]
  private let listPlaces: [BrowseList.Kind: [String: String]]
  private let positions: [String: Int]
  private let dependents: [String: [Int]]
  private let memberships: [String: [Int]]

  init(_ catalog: Catalog, _ ranked: RankedCatalog) {
    self.catalog = catalog
    self.ranked = ranked
    entries = catalog.templates.indices.filter { catalog.templates[$0].isListed }
    let figures = ranked.templates.positions(
      of: entries.lazy.map { catalog.templates[$0].templateId }, by: \.templateId)
    let summaries = zip(entries, figures).map { entry, figures in
      TemplateSummary(catalog.templates[entry], figures.map { ranked.templates[$0] })
    }
    self.summaries = summaries
    self.figures = figures
    byName = Self.byName(summaries)
    let shown =
      byName.filter { !summaries[$0].isDeprecated } + byName.filter { summaries[$0].isDeprecated }
    self.shown = shown
    byCategory = Dictionary(grouping: shown) { summaries[$0].category }
    byAuthor = Dictionary(grouping: shown) { summaries[$0].author }
    places = OrderPlaces { $0.places(shown, summaries) }
    lists = BrowseList.all(
      catalog, shown, summaries, byCategory: byCategory, byAuthor: byAuthor)
    categories = Dictionary(
      catalog.categories.map { ($0.categoryId.rawValue, $0) },
      uniquingKeysWith: { first, _ in first })
    authors = Dictionary(
      catalog.authors.map { ($0.handle, $0) }, uniquingKeysWith: { first, _ in first })
    listPlaces = Dictionary(grouping: lists, by: \.kind).mapValues { lists in
      Dictionary(lists.map { ($0.key, $0.place) }, uniquingKeysWith: { first, _ in first })
    }
    tools = Dictionary(
      catalog.tools.map { ($0.toolId, $0) }, uniquingKeysWith: { first, _ in first })
    positions = Dictionary(
      summaries.enumerated().map { ($0.element.templateId, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    dependents = Self.dependents(catalog, entries)
    memberships = Self.memberships(catalog)
  }

  /// Positions by name; of equals, by id.
  private static func byName(_ summaries: [TemplateSummary]) -> [Int] {
    let names = summaries.map { $0.name.lowercased() }
    return names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
  }

  /// The same with some templates as a newer catalog has them; groups and orders stay as they were.
  ///
  /// Nil where the newer catalog does not have the same templates at the same positions.
  func replacing(_ templateIds: Set<String>, from newer: Catalog) -> SiteIndex? {
    guard newer.templates.count == catalog.templates.count else { return nil }
    var index = self
    for templateId in templateIds {
      guard let before = catalog.template(templateId), let after = newer.template(templateId),
        before.isListed == after.isListed
      else { return nil }
      guard let position = position(of: templateId) else { continue }
      index.summaries[position] = TemplateSummary(after, ranked[templateId])
    }
    index.catalog = newer
    return index
  }

  /// The summary of a listed template.
  func summary(of templateId: String) -> TemplateSummary? {
    positions[templateId].map { summaries[$0] }
  }

  /// The members of a list in an order.
  func members(of list: BrowseList, by order: BrowseOrder) -> [Int] {
    guard order != .name else { return list.members }
    let places = places[order]
    return list.members.sorted { places[$0] < places[$1] }
  }

  /// The position in `summaries` of a listed template.
  func position(of templateId: String) -> Int? { positions[templateId] }

  /// The listed templates whose latest version extends or composes another.
  func builtUpon(_ templateId: String) -> [TemplateSummary] {
    (dependents[templateId] ?? []).map { summaries[$0] }
  }

  /// The collections that a template is in.
  func collections(with templateId: String) -> [TemplateCollection] {
    (memberships[templateId] ?? []).map { catalog.collections[$0] }
  }

  /// What a category is called.
  func categoryName(_ categoryId: String) -> String {
    categories[categoryId]?.name ?? categoryId
  }

  /// The language that `template` texts are written in.
  var language: String { catalog.settings.languages.first ?? "en" }

  /// Where the list of what shares a tool, a mode or a level is, if there is one.
  func place(_ kind: BrowseList.Kind, _ key: String) -> String? { listPlaces[kind]?[key] }

  /// What a known tool is called.
  func toolName(_ toolId: String) -> String? { tools[toolId]?.name }

  /// What a known tool does.
  func toolDescription(_ toolId: String) -> String? { tools[toolId]?.description }

  /// The page of a version, if the site has it.
  func versionPlace(_ templateId: String, _ version: SemanticVersion) -> String? {
    guard position(of: templateId) != nil,
      catalog.template(templateId)?.version(version) != nil
    else { return nil }
    return SitePaths.version(version.description, of: templateId)
  }

  private static func dependents(_ catalog: Catalog, _ entries: [Int]) -> [String: [Int]] {
    var dependents: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      let parents = catalog.templates[entry].latest.parents
      if parents.isEmpty { continue }
      for parent in Set(parents.map(\.templateId)) {
        dependents[parent, default: []].append(position)
      }
    }
    return dependents
  }

  private static func memberships(_ catalog: Catalog) -> [String: [Int]] {
    var memberships: [String: [Int]] = [:]
    for (position, collection) in catalog.collections.enumerated() {
      for templateId in Set(collection.items.map(\.template.templateId)) {
        memberships[templateId, default: []].append(position)
      }
    }
    return memberships
  }
}

extension String {
  /// Whether it can name a folder of the site: what an identifier is made of, and nothing else.
  var isSafePathComponent: Bool {
    !isEmpty && utf8.count <= 64
      && utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
  }
}
