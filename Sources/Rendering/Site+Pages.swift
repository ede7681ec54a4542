import CatalogModel
import Diagnostics
import Handlebars
import Insights
import JourneyTemplates
import Values

extension Site {
  /// Fills a template of the theme.
  func fill(_ name: String, _ data: Value) throws(RenderingError) -> [UInt8] {
    try theme.fill(name, data)
  }

  /// A page in HTML with its Markdown twin.
  func page(
    _ name: String, _ page: PageContext, _ entries: [(String, Value?)], updated: String? = nil
  ) throws(RenderingError) -> RenderedUnit {
    let data = Value.context([("site", site), ("page", page.value(paths))] + entries)
    var unit = RenderedUnit(files: [
      SiteFile(path: SitePaths.file(page.place), bytes: try fill("pages/" + name, data)),
      SiteFile(
        path: SitePaths.twin(page.place), bytes: try fill("markdown/" + name, data)),
    ])
    if page.robots == nil, page.canonicalPlace == nil {
      unit.sitemap = [.init(url: paths.url(page.place), updated: updated)]
    }
    return unit
  }

  func home() throws(RenderingError) -> RenderedUnit {
    let settings = index.catalog.settings
    let context = PageContext(
      title: settings.title, description: settings.description, place: "",
      jsonLD: [
        "@context": "https://schema.org", "@type": "WebSite", "name": .string(settings.title),
        "url": .string(paths.url("")), "description": .string(settings.description),
      ])
    return try page(
      "home", context,
      [
        ("templateCount", Value(index.summaries.count)),
        ("categoryCount", Value(index.byCategory.count)),
        ("authorCount", Value(index.byAuthor.count)),
        ("categories", .list(index.catalog.categories.map { index.categoryCard($0, paths) })),
        ("lists", .list(homeLists)),
        ("collections", .list(collectionCards(index.catalog.collections))),
      ])
  }

  /// What stands out, as far as there is anything.
  private var homeLists: [Value] {
    let lists: [RankedList] = [.trending, .topRated, .mostUsed, .new]
    return lists.compactMap { list in
      let cards = index.ranked.list(list, most: 6).compactMap { template in
        index.summary(of: template.templateId).map { index.card($0, paths) }
      }
      guard !cards.isEmpty else { return nil }
      return .context([
        ("title", .string(list.title)),
        ("path", .string(paths.path(SitePaths.rankedList(list.rawValue)))),
        ("cards", .array(cards)),
      ])
    }
  }

  /// A page of a list of templates.
  private func list(
    _ context: PageContext, _ number: Int, _ members: [Int], description: String? = nil
  ) throws(RenderingError) -> RenderedUnit {
    var context = context
    let pages = pagination(context.place, members.count)
    let title = context.title
    if number > 1 { context.title += ", page \(number)" }
    context.place = pages.place(number)
    context.previousPlace = pages.previous(of: number)
    context.nextPlace = pages.next(of: number)
    let shown = members[pages.range(of: number)]
    return try page(
      "list", context,
      [
        ("title", .string(title)), ("description", .text(description)),
        ("total", Value(members.count)), ("pagination", pages.value(at: number, paths)),
        ("cards", .list(shown.map { index.card(index.summaries[$0], paths) })),
      ])
  }

  func templateList(_ number: Int) throws(RenderingError) -> RenderedUnit {
    try list(
      PageContext(
        title: "All templates",
        description: "All \(index.summaries.count) templates of \(index.catalog.settings.title).",
        place: SitePaths.templates, section: "isTemplates"),
      number, index.shown)
  }

  func category(_ position: Int, _ number: Int) throws(RenderingError) -> RenderedUnit {
    let category = index.catalog.categories[position]
    let place = SitePaths.category(category.categoryId.rawValue)
    return try list(
      PageContext(
        title: category.name, description: category.description, place: place,
        section: "isCategories",
        breadcrumbs: [("Categories", SitePaths.categories), (category.name, nil)],
        feedPlace: place + "feed.xml"),
      number, index.byCategory[category.categoryId.rawValue] ?? [],
      description: category.description)
  }

  func tag(_ position: Int, _ number: Int) throws(RenderingError) -> RenderedUnit {
    let group = index.byTag[position]
    return try list(
      PageContext(
        title: "Tag: \(group.key)", description: "Templates with the tag \(group.key).",
        place: SitePaths.tag(group.key), section: "isTags",
        breadcrumbs: [("Tags", SitePaths.tags), (group.key, nil)]),
      number, group.members)
  }

  func categoryList() throws(RenderingError) -> RenderedUnit {
    try page(
      "categories",
      PageContext(
        title: "Categories", description: "What the templates are for.",
        place: SitePaths.categories, section: "isCategories"),
      [("categories", .list(index.catalog.categories.map { index.categoryCard($0, paths) }))])
  }

  func tagList() throws(RenderingError) -> RenderedUnit {
    let tags = index.byTag.map { group in
      Value.context([
        ("name", .string(group.key)), ("count", Value(group.members.count)),
        ("path", .string(paths.path(SitePaths.tag(group.key)))),
      ])
    }
    return try page(
      "tags",
      PageContext(
        title: "Tags", description: "Words to find templates by.", place: SitePaths.tags,
        section: "isTags"),
      [("tags", .list(tags))])
  }

  func authorList(_ number: Int) throws(RenderingError) -> RenderedUnit {
    let pages = pagination(SitePaths.authors, index.catalog.authors.count)
    let shown = index.catalog.authors[pages.range(of: number)]
    return try page(
      "authors",
      PageContext(
        title: number == 1 ? "Authors" : "Authors, page \(number)",
        description: "Who writes the templates.", place: pages.place(number),
        section: "isAuthors", previousPlace: pages.previous(of: number),
        nextPlace: pages.next(of: number)),
      [
        ("authors", .list(shown.map { index.authorCard($0, paths) })),
        ("pagination", pages.value(at: number, paths)),
      ])
  }

  func author(_ position: Int, _ number: Int) throws(RenderingError) -> RenderedUnit {
    let author = index.catalog.authors[position]
    let members = index.byAuthor[author.handle] ?? []
    let pages = pagination(SitePaths.author(author.handle), members.count)
    let shown = members[pages.range(of: number)]
    let curated = index.catalog.collections.filter { $0.curator == author.handle }
    guard case .object(let card) = index.authorCard(author, paths) else { return RenderedUnit() }
    var unit = number == 1 ? try authorReport(author) : RenderedUnit()
    unit.add(
      try page(
        "author",
        PageContext(
          title: number == 1 ? author.displayName : "\(author.displayName), page \(number)",
          description: author.bio ?? "Templates by \(author.displayName).",
          place: pages.place(number), section: "isAuthors",
          breadcrumbs: [("Authors", SitePaths.authors), (author.displayName, nil)],
          previousPlace: pages.previous(of: number), nextPlace: pages.next(of: number),
          openGraphType: "profile"),
        card.map { ($0.key, $0.value) } + [
          ("cards", .list(shown.map { index.card(index.summaries[$0], paths) })),
          ("pagination", pages.value(at: number, paths)),
          ("collections", .list(collectionCards(curated))),
          (
            "reportPath",
            hasReport(author) ? .string(paths.path(SitePaths.authorReport(author.handle))) : nil
          ),
        ]))
    return unit
  }

  func collectionList() throws(RenderingError) -> RenderedUnit {
    try page(
      "collections",
      PageContext(
        title: "Collections", description: "Templates that go together.",
        place: SitePaths.collections, section: "isCollections"),
      [("collections", .list(collectionCards(index.catalog.collections)))])
  }

  func collection(_ position: Int) throws(RenderingError) -> RenderedUnit {
    let collection = index.catalog.collections[position]
    let items = collection.items.compactMap { item -> Value? in
      guard let summary = index.summary(of: item.template.templateId) else { return nil }
      return .context([("note", .text(item.note)), ("cards", [index.card(summary, paths)])])
    }
    let curator = index.authors[collection.curator]
    return try page(
      "collection",
      PageContext(
        title: collection.title, description: collection.description,
        place: SitePaths.collection(collection.collectionId), section: "isCollections",
        breadcrumbs: [("Collections", SitePaths.collections), (collection.title, nil)]),
      [
        ("title", .string(collection.title)), ("description", .string(collection.description)),
        ("curatorName", .string(curator?.displayName ?? collection.curator)),
        ("curatorPath", curator.map { .string(paths.path(SitePaths.author($0.handle))) }),
        ("count", Value(items.count)), ("items", .list(items)),
      ])
  }

  private func collectionCards(_ collections: [TemplateCollection]) -> [Value] {
    collections.map { index.collectionCard($0, paths) }
  }

  /// The page that searches; without JavaScript it leads to the lists.
  func search() throws(RenderingError) -> RenderedUnit {
    try page(
      "search",
      PageContext(
        title: "Search", description: "Find templates by words and filters.",
        place: SitePaths.search, section: "isSearch"),
      [
        ("categories", .list(index.catalog.categories.map { index.categoryCard($0, paths) })),
        ("templateCount", Value(index.summaries.count)),
      ])
  }

  func notFound() throws(RenderingError) -> RenderedUnit {
    try page(
      "not-found",
      PageContext(
        title: "Nothing here", description: "This page does not exist.", place: "404.html",
        robots: "noindex"),
      [])
  }
}
