import CatalogModel
import Insights
import JourneyTemplates
import Values

/// Templates that share something, as pages of the site.
struct BrowseList: Sendable {
  /// What they share.
  enum Kind: Sendable, Equatable {
    case all, category, tag, author, tool, mode, complexity, type
  }

  let kind: Kind
  /// The category, tag, handle, … that they share; nothing of the list of all.
  let key: String
  /// Where the list's first page is, in its first order.
  let place: String
  /// Positions in `SiteIndex.summaries`: live templates before deprecated ones, by name.
  let members: [Int]

  /// Fewer can be seen at a glance, in whatever order.
  private static let fewestToOrder = 5

  /// The orders that it can be read in, the first being its own.
  var orders: [BrowseOrder] {
    members.count < Self.fewestToOrder ? [.name] : BrowseOrder.allCases
  }
}

extension BrowseList {
  /// All lists of a catalog; a category is there without members too.
  static func all(
    _ catalog: Catalog, _ shown: [Int], _ summaries: [TemplateSummary], _ ranked: RankedCatalog,
    byCategory: [String: [Int]], byAuthor: [String: [Int]]
  ) -> [BrowseList] {
    var lists = [BrowseList(kind: .all, key: "", place: SitePaths.templates, members: shown)]
    let facts = summaries.map { ranked[$0.templateId]?.facts }
    func group(_ kind: Kind, in folder: String, _ keys: (Int) -> [String]) {
      var members: [String: [Int]] = [:]
      for position in shown {
        for key in Set(keys(position)) { members[key, default: []].append(position) }
      }
      lists += members.keys.sorted().compactMap { key in
        let place = key.split(separator: ":").map(String.init)
        guard !place.isEmpty, place.allSatisfy(\.isSafePathComponent) else { return nil }
        return BrowseList(
          kind: kind, key: key, place: folder + place.joined(separator: "/") + "/",
          members: members[key] ?? [])
      }
    }
    group(.tag, in: SitePaths.tags) { summaries[$0].tags }
    group(.tool, in: SitePaths.tools) { facts[$0]?.tools ?? [] }
    group(.mode, in: SitePaths.modes) { (facts[$0]?.modes ?? []).map(\.rawValue) }
    group(.complexity, in: SitePaths.complexity) {
      facts[$0]?.complexity.map { [$0.rawValue] } ?? []
    }
    group(.type, in: SitePaths.types) { [summaries[$0].type.rawValue] }
    lists += catalog.categories.map { category in
      let id = category.categoryId.rawValue
      return BrowseList(
        kind: .category, key: id, place: SitePaths.category(id), members: byCategory[id] ?? [])
    }
    lists += catalog.authors.map { author in
      BrowseList(
        kind: .author, key: author.handle, place: SitePaths.author(author.handle),
        members: byAuthor[author.handle] ?? [])
    }
    return lists
  }
}
