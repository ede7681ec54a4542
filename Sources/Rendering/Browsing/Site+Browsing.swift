import CatalogModel
import JourneyTemplates
import Values

/// The lists that everything can be found in without a search.
extension Site {
  /// A page of a list in an order.
  func browse(
    _ position: Int, _ order: BrowseOrder, _ number: Int
  ) throws(RenderingError) -> RenderedUnit {
    let list = index.lists[position]
    if list.kind == .author, order == .name { return try author(list, number) }
    let pages = pagination(list, order)
    let (title, description) = heading(list)
    var context = PageContext(
      title: title, description: description ?? title, place: pages.place(number),
      section: list.kind.section, breadcrumbs: breadcrumbs(list, title),
      feedPlace: list.kind == .category ? list.place + "feed.xml" : nil,
      previousPlace: pages.previous(of: number), nextPlace: pages.next(of: number))
    if number > 1 {
      context.title = text(.onPage, [("title", .string(title)), ("number", Value(number))])
    }
    if order != .name { context.canonicalPlace = list.place }
    let shown = index.members(of: list, by: order)[pages.range(of: number)]
    return try page(
      "list", context,
      [
        ("title", .string(title)), ("description", .text(description)),
        ("total", Value(list.members.count)), ("pagination", pages.value(at: number, paths)),
        ("orders", orders(of: list, current: order)),
        ("cards", .list(shown.map { index.card(index.summaries[$0], paths) })),
        ("facets", .list(list.kind == .all ? facets : [])),
      ])
  }

  /// The pages of a list; only the first few in an order that is not its own.
  func pagination(_ list: BrowseList, _ order: BrowseOrder) -> Pagination {
    let pages = pagination(list.place + order.suffix, list.members.count)
    let most = order == .name ? Int.max : BrowseOrder.mostPages * pages.size
    return Pagination(list: pages.list, total: min(pages.total, most), size: pages.size)
  }

  /// Links to the same list in all orders; nil where there is one only.
  func orders(of list: BrowseList, current: BrowseOrder) -> Value? {
    let orders = list.orders
    guard orders.count > 1 else { return nil }
    return .array(
      orders.map { order in
        .context([
          ("title", .string(text(order.phrase))), ("path", path(list.place + order.suffix)),
          ("isCurrent", order == current ? true : nil),
        ])
      })
  }

  // MARK: - Words

  private func heading(_ list: BrowseList) -> (title: String, description: String?) {
    let key = list.key
    switch list.kind {
    case .all:
      return (
        text(.allTemplates),
        text(
          .allTemplatesOf,
          [
            ("count", Value(index.summaries.count)),
            ("title", .string(index.catalog.settings.title)),
          ])
      )
    case .category: return (index.categoryName(key), index.categories[key]?.description)
    case .tag: return (text(.tagged, [("tag", .string(key))]), nil)
    case .author:
      return (
        text(.templatesBy, [("author", .string(index.authors[key]?.displayName ?? key))]), nil
      )
    case .tool:
      let name = index.toolName(key) ?? key
      return (text(.needsTool, [("tool", .string(name))]), index.toolDescription(key))
    case .mode: return (text(ExecutionMode(rawValue: key)?.phrase ?? .runsInParlant), nil)
    case .complexity: return (text(ComplexityLevel(rawValue: key)?.phrase ?? .complexLevel), nil)
    case .type: return (text(TemplateType(rawValue: key)?.phrase ?? .compositeType), nil)
    }
  }

  private func breadcrumbs(_ list: BrowseList, _ title: String) -> [(title: String, place: String?)]
  {
    switch list.kind {
    case .all: []
    case .category: [(text(.categories), SitePaths.categories), (title, nil)]
    case .tag: [(text(.tags), SitePaths.tags), (list.key, nil)]
    case .author:
      [
        (text(.authors), SitePaths.authors),
        (index.authors[list.key]?.displayName ?? list.key, list.place), (text(.templates), nil),
      ]
    case .tool: [(text(.tools), SitePaths.tools), (title, nil)]
    case .mode, .complexity, .type: [(text(.templates), SitePaths.templates), (title, nil)]
    }
  }

  // MARK: - Ways into the lists

  /// What the list of all can be narrowed to, with counts.
  private var facets: [Value] {
    let kinds: [(BrowseList.Kind, Phrase)] = [
      (.complexity, .complexity), (.type, .kind), (.mode, .runsIn),
    ]
    return kinds.compactMap { kind, phrase in
      let links = index.lists.filter { $0.kind == kind }.map(link)
      guard !links.isEmpty else { return nil }
      return .context([("title", .string(text(phrase))), ("links", .array(links))])
    }
  }

  private func link(_ list: BrowseList) -> Value {
    .context([
      ("name", .string(heading(list).title)), ("path", path(list.place)),
      ("count", Value(list.members.count)),
    ])
  }

  func tagList() throws(RenderingError) -> RenderedUnit {
    let tags = index.lists.filter { $0.kind == .tag }.map { list in
      Value.context([
        ("name", .string(list.key)), ("count", Value(list.members.count)),
        ("path", path(list.place)),
      ])
    }
    return try page(
      "tags",
      PageContext(
        title: text(.tags), description: text(.aboutTags), place: SitePaths.tags,
        section: "isTags"),
      [("tags", .list(tags))])
  }

  func toolList() throws(RenderingError) -> RenderedUnit {
    let tools = index.lists.filter { $0.kind == .tool }.map { list in
      Value.context([
        ("toolId", .string(list.key)), ("name", .string(index.toolName(list.key) ?? list.key)),
        ("description", .text(index.toolDescription(list.key))), ("path", path(list.place)),
        ("count", Value(list.members.count)),
      ])
    }
    return try page(
      "tools",
      PageContext(
        title: text(.tools), description: text(.aboutTools), place: SitePaths.tools,
        section: "isTools"),
      [("tools", .list(tools))])
  }
}

extension BrowseList.Kind {
  /// The entry of the main navigation that its lists are below.
  fileprivate var section: String {
    switch self {
    case .category: "isCategories"
    case .tag: "isTags"
    case .author: "isAuthors"
    case .tool: "isTools"
    default: "isTemplates"
    }
  }
}
