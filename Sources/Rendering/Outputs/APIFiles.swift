import CatalogModel
import Decoding
import Inheritance
import Insights
import JourneyTemplates
import SemanticVersions
import Values

/// The JSON files that programs read: `api/v1/`.
struct APIFiles {
  let index: SiteIndex
  let paths: SitePaths

  static func template(_ templateId: String) -> String {
    SitePaths.api("templates/\(templateId).json")
  }

  static func written(_ templateId: String, _ version: SemanticVersion) -> String {
    SitePaths.api("templates/\(templateId)@\(version).json")
  }

  static func resolved(_ templateId: String, _ version: SemanticVersion) -> String {
    SitePaths.api("templates/\(templateId)@\(version).resolved.json")
  }

  static func file(_ path: String, _ value: Value) -> SiteFile {
    var writer = JSONWriter()
    writer.write(value)
    writer.endLine()
    return SiteFile(path: path, bytes: writer.bytes)
  }

  /// The files of one version: as written, and with all that it inherits.
  func version(
    _ entry: TemplateEntry, _ version: TemplateVersion, _ resolved: ResolvedTemplate
  ) -> [SiteFile] {
    let written = Self.file(Self.written(entry.templateId, version.version), version.value)
    let path = Self.resolved(entry.templateId, version.version)
    let isSame = resolved.isAsWritten
    return [
      written,
      isSame ? SiteFile(path: path, bytes: written.bytes) : Self.file(path, resolved.value),
    ]
  }

  /// The file of one template: what is true of all its versions.
  func template(_ entry: TemplateEntry, _ summary: TemplateSummary) -> SiteFile {
    let versions = entry.versions.reversed().map { version in
      Value.context([
        ("version", .string(version.version.description)),
        ("updatedAt", version.value["updatedAt"]),
        ("extendsTemplate", version.value["extendsTemplate"]),
        ("composesTemplates", version.value["composesTemplates"]),
        ("yankedReason", .text(version.yankedReason)),
        ("written", .string(paths.path(Self.written(entry.templateId, version.version)))),
        ("resolved", .string(paths.path(Self.resolved(entry.templateId, version.version)))),
        ("examples", .list(version.examples.map(Self.example))),
      ])
    }
    let metadata: [(String, Value?)] = [
      ("status", .string(entry.metadata.status.rawValue)),
      ("owners", .array(entry.metadata.owners.map { .string($0) })),
      ("deprecationReason", .text(entry.metadata.deprecationReason)),
      ("replacedBy", .text(entry.metadata.replacedBy)),
      ("versions", .array(versions)),
      ("collections", .list(index.collections(with: entry.templateId).map(\.collectionId))),
      ("builtUponBy", .list(index.builtUpon(entry.templateId).map(\.templateId))),
      ("readme", .text(entry.readme)),
    ]
    return Self.file(Self.template(entry.templateId), .context(overview(summary) + metadata))
  }

  private static func example(_ name: String, _ example: TemplateExample) -> Value {
    .context([
      ("name", .string(name)), ("title", .string(example.title)),
      ("description", .text(example.description)), ("locale", .text(example.locale)),
      ("parameters", .object(example.parameters)),
    ])
  }

  /// A template as lists and the search index have it.
  func overview(_ summary: TemplateSummary) -> [(String, Value?)] {
    [
      ("templateId", .string(summary.templateId)),
      ("templateName", .string(summary.name)),
      ("version", .string(summary.version)),
      ("description", .string(summary.description)),
      ("category", .string(summary.category)),
      ("tags", .array(summary.tags.map { .string($0) })),
      ("author", .string(summary.author)),
      ("createdAt", .string(summary.createdAt)),
      ("updatedAt", .string(summary.updatedAt)),
      ("isAbstract", .bool(summary.isAbstract)),
      ("isDeprecated", .bool(summary.isDeprecated)),
      (
        "rating",
        summary.rating.flatMap { figure in
          guard let rating = figure.all else { return nil }
          return .context([
            ("mean", .number((rating.mean * 100).rounded() / 100)), ("count", Value(rating.count)),
            ("bayesianMean", .number((figure.mean * 100).rounded() / 100)),
            ("distribution", .array(rating.distribution.map { Value($0) })),
          ])
        }
      ),
      ("page", .string(paths.path(SitePaths.template(summary.templateId)))),
      ("api", .string(paths.path(Self.template(summary.templateId)))),
    ]
  }

  /// The files that are made once for the whole catalog.
  func lists() -> [SiteFile] {
    let overviews = index.summaries.map { Value.context(overview($0)) }
    var files = [
      Self.file(SitePaths.api("templates.json"), .context([("templates", .array(overviews))])),
      categoryList, tagList, authorList, collectionList, authoring,
    ]
    files += index.catalog.authors.map(author)
    files += index.catalog.collections.map(collection)
    files += index.catalog.categories.map { category in
      group(
        "categories/\(category.categoryId.rawValue).json",
        index.byCategory[category.categoryId.rawValue] ?? [])
    }
    files += tags.map { group("tags/\($0.key).json", $0.members) }
    return files
  }

  private func group(_ path: String, _ members: [Int]) -> SiteFile {
    let ids = members.map { Value.string(index.summaries[$0].templateId) }
    return Self.file(SitePaths.api(path), .context([("templates", .array(ids))]))
  }

  private var categoryList: SiteFile {
    let categories = index.catalog.categories.map { category in
      let id = category.categoryId.rawValue
      return Value.context([
        ("categoryId", .string(id)), ("name", .string(category.name)),
        ("description", .string(category.description)), ("icon", .text(category.icon)),
        ("count", Value(index.byCategory[id]?.count ?? 0)),
        ("page", .string(paths.path(SitePaths.category(id)))),
      ])
    }
    return Self.file(
      SitePaths.api("categories.json"), .context([("categories", .array(categories))]))
  }

  private var tags: [BrowseList] { index.lists.filter { $0.kind == .tag } }

  private var tagList: SiteFile {
    let tags = tags.map { list in
      Value.context([
        ("tag", .string(list.key)), ("count", Value(list.members.count)),
        ("page", .string(paths.path(list.place))),
      ])
    }
    return Self.file(SitePaths.api("tags.json"), .context([("tags", .array(tags))]))
  }

  private var authorList: SiteFile {
    let authors = index.catalog.authors.map { Value.context(authorEntries($0)) }
    return Self.file(SitePaths.api("authors.json"), .context([("authors", .array(authors))]))
  }

  /// What a page that makes a new template has to know of the catalog to check it.
  private var authoring: SiteFile {
    let settings = index.catalog.settings
    let severities = settings.validation.severities.entries.map { entry in
      (entry.key, Value.string(entry.value.rawValue))
    }
    let templates = index.entries.map { position in
      let entry = index.catalog.templates[position]
      return Value.context([
        ("templateId", .string(entry.templateId)),
        ("versions", .list(entry.versions.map(\.version.description))),
        ("yankedVersions", .list(entry.versions.filter(\.isYanked).map(\.version.description))),
      ])
    }
    return Self.file(
      SitePaths.api("authoring.json"),
      .context([
        ("languages", .list(settings.languages)), ("severities", .context(severities)),
        ("tools", .list(index.catalog.tools.map(\.toolId))),
        ("authors", .list(index.catalog.authors.map(\.handle))), ("templates", .list(templates)),
      ]))
  }

  private func author(_ author: Author) -> SiteFile {
    let templates = (index.byAuthor[author.handle] ?? []).map {
      Value.string(index.summaries[$0].templateId)
    }
    return Self.file(
      SitePaths.api("authors/\(author.handle).json"),
      .context(authorEntries(author) + [("templates", .array(templates))]))
  }

  private func authorEntries(_ author: Author) -> [(String, Value?)] {
    [
      ("handle", .string(author.handle)), ("displayName", .string(author.displayName)),
      ("bio", .text(author.bio)), ("organization", .text(author.organization)),
      ("url", .text(author.url)), ("verified", .bool(author.verified)),
      ("page", .string(paths.path(SitePaths.author(author.handle)))),
    ]
  }

  private var collectionList: SiteFile {
    let collections = index.catalog.collections.map { Value.context(collectionEntries($0)) }
    return Self.file(
      SitePaths.api("collections.json"), .context([("collections", .array(collections))]))
  }

  private func collection(_ collection: TemplateCollection) -> SiteFile {
    let items = collection.items.map { item in
      Value.context([
        ("template", .string(item.template.description)), ("note", .text(item.note)),
      ])
    }
    return Self.file(
      SitePaths.api("collections/\(collection.collectionId).json"),
      .context(collectionEntries(collection) + [("items", .array(items))]))
  }

  private func collectionEntries(_ collection: TemplateCollection) -> [(String, Value?)] {
    [
      ("collectionId", .string(collection.collectionId)), ("title", .string(collection.title)),
      ("description", .string(collection.description)), ("curator", .string(collection.curator)),
      ("page", .string(paths.path(SitePaths.collection(collection.collectionId)))),
    ]
  }
}
