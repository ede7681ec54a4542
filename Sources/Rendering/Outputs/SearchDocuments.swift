public import CatalogModel
import Decoding
public import Inheritance
public import Insights
import JourneyTemplates
import Search
public import SearchIndexing
import Values

/// What the search knows of templates: their texts, the properties they are filtered by, and the numbers they
/// are sorted by.
public struct SearchDocuments: Sendable {
  /// The properties that templates are filtered by, as in a query: `tag:orders`.
  public static let facets = [
    "category", "tag", "author", "tool", "mode", "complexity", "type", "language",
  ]
  /// The numbers that templates are sorted by; dates are days since 1970.
  public static let columns = [
    "popularity", "rating", "quality", "created", "updated", "name", "parameters",
  ]

  private let index: SiteIndex
  private let paths: SitePaths
  private let language: String
  /// The places of names in their order, by position.
  private let places: [UInt32]

  /// Prepares a catalog with its figures.
  public init(_ catalog: Catalog, _ ranked: RankedCatalog) {
    self.init(index: SiteIndex(catalog, ranked))
  }

  init(index: SiteIndex) {
    self.index = index
    paths = SitePaths(baseURL: index.catalog.settings.baseURL)
    language = index.catalog.settings.languages.first ?? "en"
    var places = [UInt32](repeating: 0, count: index.byName.count)
    for (place, position) in index.byName.enumerated() { places[position] = UInt32(place) }
    self.places = places
  }

  /// The ids of listed templates in the order in which equally good ones are listed: by rank.
  public var order: [String] { index.ranked.byRank.map { index.ranked.templates[$0].templateId } }

  /// What is known of one template's latest version; nil where the site does not list it.
  public func document(_ entry: TemplateEntry, _ resolved: ResolvedTemplate) -> SearchDocument? {
    guard let position = index.position(of: entry.templateId) else { return nil }
    let summary = index.summaries[position]
    let template = resolved.template
    return SearchDocument(
      id: summary.templateId, entry: JSONWriter.bytes(of: card(summary, template)),
      texts: texts(entry, summary, template), facets: facets(summary, template),
      columns: columns(position, template), discount: summary.isDeprecated ? 0.6 : 1)
  }

  // MARK: - Texts

  private func texts(
    _ entry: TemplateEntry, _ summary: TemplateSummary, _ template: JourneyTemplate
  ) -> [SearchDocument.Text] {
    let main = SearchLanguage(tag: Array(language.utf8))
    var texts: [SearchDocument.Text] = [
      .init(.name, summary.name, main), .init(.name, summary.templateId, nil, hasPhrases: false),
      .init(.description, summary.description, main),
      .init(.author, index.authors[summary.author]?.displayName ?? summary.author, nil),
      .init(.tags, index.categoryName(summary.category), main),
    ]
    texts += summary.tags.map { .init(.tags, $0, main) }
    if let readme = entry.readme { texts.append(.init(.texts, readme, main, hasPhrases: false)) }
    for parameter in template.parameters {
      texts.append(.init(.parameters, parameter.parameterName, main))
      texts.append(.init(.parameters, parameter.displayName, main))
      texts.append(.init(.texts, parameter.description, main, hasPhrases: false))
    }
    for tool in template.requiredTools {
      texts.append(.init(.parameters, tool, main))
      if let description = index.toolDescription(tool) {
        texts.append(.init(.texts, description, main, hasPhrases: false))
      }
    }
    for state in template.allStates { texts += self.texts(state, main) }
    return texts
  }

  private func texts(_ state: StateTemplate, _ main: SearchLanguage?) -> [SearchDocument.Text] {
    var texts: [SearchDocument.Text] = [.init(.parameters, state.stateName, main)]
    if let description = state.description {
      texts.append(.init(.texts, description, main, hasPhrases: false))
    }
    for message in state.messageTemplates {
      texts.append(.init(.texts, message.template, main, hasPhrases: false))
      for locale in message.locales.entries {
        texts.append(
          .init(
            .texts, locale.value, SearchLanguage(tag: Array(locale.key.utf8)), hasPhrases: false))
      }
    }
    return texts
  }

  // MARK: - Properties

  private func facets(
    _ summary: TemplateSummary, _ template: JourneyTemplate
  ) -> [[SearchDocument.FacetValue]] {
    var languages = Set([language])
    for state in template.allStates {
      for message in state.messageTemplates { languages.formUnion(message.locales.keys) }
    }
    let author = index.authors[summary.author]?.displayName
    return [
      [.init(summary.category, label: index.categoryName(summary.category))],
      summary.tags.map { .init($0) },
      [.init(summary.author, label: author)],
      template.requiredTools.map { .init($0) },
      template.supportedModes.map { .init($0.rawValue) },
      [.init(ComplexityLevel(template).rawValue)],
      [.init(template.templateType.rawValue)],
      languages.sorted().map { .init($0) },
    ]
  }

  private func columns(_ position: Int, _ template: JourneyTemplate) -> [UInt32] {
    let summary = index.summaries[position]
    let ranked = index.ranked[summary.templateId]
    return [
      Self.number((ranked?.popularity.value ?? 0) * 10),
      Self.number((ranked?.rating.all == nil ? 0 : ranked?.rating.lowerBound ?? 0) * 1000),
      Self.number((ranked?.quality.value ?? 0) * 1000),
      Self.days(summary.createdAt), Self.days(summary.updatedAt), places[position],
      UInt32(clamping: template.parameters.count),
    ]
  }

  private static func number(_ value: Double) -> UInt32 {
    UInt32(max(0, min(4e9, value.rounded())))
  }

  private static func days(_ date: String) -> UInt32 {
    CalendarDate(String(date.prefix(10))).map { UInt32(clamping: $0.day) } ?? 0
  }

  // MARK: - How it is listed

  private func card(_ summary: TemplateSummary, _ template: JourneyTemplate) -> Value {
    let ranked = index.ranked[summary.templateId]
    let rating = ranked.map(\.rating).flatMap { $0.all == nil ? nil : $0 }
    let users = ranked.map(\.popularity).flatMap { $0.users == 0 ? nil : $0.shownUsers }
    let author = index.authors[summary.author]?.displayName ?? summary.author
    return .context([
      ("templateId", .string(summary.templateId)),
      ("templateName", .string(summary.name)),
      ("description", .string(summary.description)),
      ("page", .string(paths.path(SitePaths.template(summary.templateId)))),
      ("version", .string(summary.version)),
      ("category", .string(index.categoryName(summary.category))),
      ("author", .string(author)),
      ("tags", .list(summary.tags.map { .string($0) })),
      ("updated", .string(String(summary.updatedAt.prefix(10)))),
      ("complexity", .string(ComplexityLevel(template).rawValue)),
      ("states", Value(template.allStates.count)),
      ("rating", .text(rating?.mean.fixed(1))),
      ("users", users?.exact.map { Value($0) }),
      ("usersBelow", users.flatMap { $0.exact == nil ? Value($0.threshold) : nil }),
      ("isAbstract", summary.isAbstract ? true : nil),
      ("isDeprecated", summary.isDeprecated ? true : nil),
    ])
  }
}
