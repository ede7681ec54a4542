import CatalogModel
import Insights
import JourneyTemplates
import Values

extension SiteIndex {
  /// What a card shows of a template.
  func card(_ summary: TemplateSummary, _ paths: SitePaths) -> Value {
    let place = SitePaths.template(summary.templateId)
    return .context([
      ("name", .string(summary.name)),
      ("description", .string(summary.description)),
      ("path", .string(paths.path(place))),
      ("markdownPath", .string(paths.path(SitePaths.twin(place)))),
      ("version", .string(summary.version)),
      ("categoryName", .string(categoryName(summary.category))),
      ("categoryPath", .string(paths.path(SitePaths.category(summary.category)))),
      ("isAbstract", .bool(summary.isAbstract)),
      ("isDeprecated", .bool(summary.isDeprecated)),
      ("rating", summary.rating.flatMap(Self.rating)),
      ("users", users(of: summary)?.exact.map { Value($0) }),
      ("usersBelow", users(of: summary).flatMap { $0.exact == nil ? Value($0.threshold) : nil }),
      ("updatedAt", .string(String(summary.updatedAt.prefix(10)))),
    ])
  }

  /// How many people ran a template; nil where nobody did.
  private func users(of summary: TemplateSummary) -> BlurredCount? {
    guard let popularity = ranked[summary.templateId]?.popularity, popularity.users > 0 else {
      return nil
    }
    return popularity.shownUsers
  }

  /// What a page shows of ratings.
  static func rating(_ figure: RatingFigure) -> Value? {
    guard let rating = figure.all else { return nil }
    let most = rating.distribution.max() ?? 0
    let bars = rating.distribution.enumerated().reversed().map { index, count in
      Value.context([
        ("score", Value(index + 1)), ("count", Value(count)), ("max", Value(most)),
      ])
    }
    return .context([
      ("mean", .string(figure.mean.fixed(1))), ("plainMean", .string(rating.mean.fixed(1))),
      ("count", Value(rating.count)), ("explanation", .string(figure.explanation)),
      ("distribution", .array(bars)),
    ])
  }

  /// What a card shows of a collection.
  func collectionCard(_ collection: TemplateCollection, _ paths: SitePaths) -> Value {
    let listed = collection.items.filter { position(of: $0.template.templateId) != nil }
    return .context([
      ("title", .string(collection.title)),
      ("description", .string(collection.description)),
      ("path", .string(paths.path(SitePaths.collection(collection.collectionId)))),
      ("count", Value(listed.count)),
      ("curatorName", .text(authors[collection.curator]?.displayName ?? collection.curator)),
    ])
  }

  /// What a tile or card shows of a category.
  func categoryCard(_ category: Category, _ paths: SitePaths) -> Value {
    let id = category.categoryId.rawValue
    return .context([
      ("id", .string(id)),
      ("name", .string(category.name)),
      ("description", .string(category.description)),
      ("icon", .text(category.icon)),
      ("path", .string(paths.path(SitePaths.category(id)))),
      ("count", Value(byCategory[id]?.count ?? 0)),
    ])
  }

  /// What a card shows of an author.
  func authorCard(_ author: Author, _ paths: SitePaths) -> Value {
    .context([
      ("handle", .string(author.handle)),
      ("name", .string(author.displayName)),
      ("bio", .text(author.bio)),
      ("organization", .text(author.organization)),
      ("url", .text(author.url)),
      ("isVerified", .bool(author.verified)),
      ("path", .string(paths.path(SitePaths.author(author.handle)))),
      ("count", Value(byAuthor[author.handle]?.count ?? 0)),
    ])
  }
}
