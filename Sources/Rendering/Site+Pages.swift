import CatalogModel
import Diagnostics
import Handlebars
import Insights
import JourneyTemplates
import Values

extension Site {
  /// Fills a template of the theme.
  func fill(_ name: String, _ data: Value) throws(RenderingError) -> [UInt8] {
    try theme.fill(name, data, language: language)
  }

  /// What the interface says in its language.
  func text(_ phrase: Phrase, _ values: [(String, Value)] = []) -> String {
    theme.text(phrase, values, language: language)
  }

  /// A page in HTML with its Markdown twin.
  func page(
    _ name: String, _ page: PageContext, _ entries: [(String, Value?)], updated: String? = nil
  ) throws(RenderingError) -> RenderedUnit {
    let data = Value.context(
      [("site", site), ("page", page.value(paths, languages: languages))] + entries)
    var unit = RenderedUnit(files: [
      SiteFile(path: paths.file(page.place), bytes: try fill("pages/" + name, data))
    ])
    if isMain {
      unit.files.append(
        SiteFile(path: SitePaths.twin(page.place), bytes: try fill("markdown/" + name, data)))
    }
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
        ("title", .string(text(list.phrase))),
        ("path", .string(paths.path(SitePaths.rankedList(list.rawValue)))),
        ("cards", .array(cards)),
      ])
    }
  }

  func categoryList() throws(RenderingError) -> RenderedUnit {
    try page(
      "categories",
      PageContext(
        title: text(.categories), description: text(.aboutCategories),
        place: SitePaths.categories, section: "isCategories"),
      [("categories", .list(index.catalog.categories.map { index.categoryCard($0, paths) }))])
  }

  func authorList(_ number: Int) throws(RenderingError) -> RenderedUnit {
    let pages = pagination(SitePaths.authors, index.catalog.authors.count)
    let shown = index.catalog.authors[pages.range(of: number)]
    return try page(
      "authors",
      PageContext(
        title: number == 1
          ? text(.authors)
          : text(.onPage, [("title", .string(text(.authors))), ("number", Value(number))]),
        description: text(.aboutAuthors), place: pages.place(number),
        section: "isAuthors", previousPlace: pages.previous(of: number),
        nextPlace: pages.next(of: number)),
      [
        ("authors", .list(shown.map { index.authorCard($0, paths) })),
        ("pagination", pages.value(at: number, paths)),
      ])
  }

  /// A page about an author, with their templates by name.
  func author(_ list: BrowseList, _ number: Int) throws(RenderingError) -> RenderedUnit {
    guard let author = index.authors[list.key],
      case .object(let card) = index.authorCard(author, paths)
    else { return RenderedUnit() }
    let pages = pagination(list, .name)
    let shown = list.members[pages.range(of: number)]
    let curated = index.catalog.collections.filter { $0.curator == author.handle }
    let name = author.displayName
    var unit = number == 1 && isMain ? try authorReport(author) : RenderedUnit()
    unit.add(
      try page(
        "author",
        PageContext(
          title: number == 1
            ? name : text(.onPage, [("title", .string(name)), ("number", Value(number))]),
          description: author.bio ?? text(.aboutAuthor, [("author", .string(name))]),
          place: pages.place(number), section: "isAuthors",
          breadcrumbs: [(text(.authors), SitePaths.authors), (name, nil)],
          previousPlace: pages.previous(of: number), nextPlace: pages.next(of: number),
          openGraphType: "profile"),
        card.map { ($0.key, $0.value) } + [
          ("cards", .list(shown.map { index.card(index.summaries[$0], paths) })),
          ("orders", orders(of: list, current: .name)),
          ("pagination", pages.value(at: number, paths)),
          ("collections", .list(collectionCards(curated))),
          ("reportPath", hasReport(author) ? path(SitePaths.authorReport(author.handle)) : nil),
        ]))
    return unit
  }

  func collectionList() throws(RenderingError) -> RenderedUnit {
    try page(
      "collections",
      PageContext(
        title: text(.collections), description: text(.aboutCollections),
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
        breadcrumbs: [(text(.collections), SitePaths.collections), (collection.title, nil)]),
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
        title: text(.search), description: text(.aboutSearch),
        place: SitePaths.search, section: "isSearch"),
      [
        ("categories", .list(index.catalog.categories.map { index.categoryCard($0, paths) })),
        ("templateCount", Value(index.summaries.count)),
      ])
  }

  /// How to add a template, and how to mend one.
  func contribute() throws(RenderingError) -> RenderedUnit {
    let settings = index.catalog.settings
    return try page(
      "contribute",
      PageContext(
        title: "Contribute", description: "How to add a template, and how to mend one.",
        place: SitePaths.contribute),
      [
        ("languages", .list(settings.languages)), ("rulesPath", path(SitePaths.rules)),
        ("methodologyPath", path(SitePaths.methodology)),
        ("maintainers", .list(settings.maintainers.compactMap { index.authors[$0]?.displayName })),
      ])
  }

  /// What programs can read, with a template as the example.
  func programs() throws(RenderingError) -> RenderedUnit {
    let example = index.ranked.byRank.lazy
      .map { self.index.ranked.templates[$0] }.first { $0.facts.isLive }
    return try page(
      "programs",
      PageContext(
        title: "API", description: "Everything here as files for programs.",
        place: SitePaths.programs),
      [
        ("apiURL", .string(paths.url(SitePaths.api("")))),
        ("templateId", example.map { .string($0.templateId) }),
        ("version", example.map { .string($0.facts.version) }),
        ("category", example.map { .string($0.facts.category) }),
        ("author", example.map { .string($0.facts.author) }),
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
