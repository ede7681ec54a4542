import CatalogModel
import Files
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
    _ catalog: Catalog, _ shown: [Int], _ summaries: [TemplateSummary],
    byCategory: [String: [Int]], byAuthor: [String: [Int]]
  ) -> [BrowseList] {
    var lists = [BrowseList(kind: .all, key: "", place: SitePaths.templates, members: shown)]
    lists += parallelMap([Kind.tag, .tool, .mode, .complexity, .type]) { kind in
      grouped(by: kind, shown, summaries)
    }.flatMap { $0 }
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

  /// The lists of one kind, in the order of what their members share.
  private static func grouped(
    by kind: Kind, _ shown: [Int], _ summaries: [TemplateSummary]
  ) -> [BrowseList] {
    var numbers: [String: Int] = [:]
    var members: [[Int]] = []
    for position in shown {
      for key in kind.keys(of: summaries[position]) {
        guard let number = numbers[key] else {
          numbers[key] = members.count
          members.append([position])
          continue
        }
        // What a template has twice it has once.
        if members[number].last != position { members[number].append(position) }
      }
    }
    return numbers.sorted { $0.key < $1.key }.compactMap { key, number in
      let place = key.split(separator: ":").map(String.init)
      guard !place.isEmpty, place.allSatisfy(\.isSafePathComponent) else { return nil }
      return BrowseList(
        kind: kind, key: key, place: kind.folder + place.joined(separator: "/") + "/",
        members: members[number])
    }
  }
}

extension BrowseList.Kind {
  /// Where its lists are that are grouped by what templates say of themselves.
  fileprivate var folder: String {
    switch self {
    case .all, .category, .author: SitePaths.templates
    case .tag: SitePaths.tags
    case .tool: SitePaths.tools
    case .mode: SitePaths.modes
    case .complexity: SitePaths.complexity
    case .type: SitePaths.types
    }
  }

  /// What a template is found by in lists of this kind.
  fileprivate func keys(of summary: TemplateSummary) -> [String] {
    let facts = summary.figures?.facts
    return switch self {
    case .all: []
    case .category: [summary.category]
    case .author: [summary.author]
    case .tag: summary.tags
    case .tool: facts?.tools ?? []
    case .mode: facts?.modes.map(\.rawValue) ?? []
    case .complexity: facts?.complexity.map { [$0.rawValue] } ?? []
    case .type: [summary.type.rawValue]
    }
  }
}
