import CatalogModel
import Decoding
import Values

/// Atom feeds (RFC 4287), the sitemap and robots.txt: what is given to their templates.
struct Feeds {
  let index: SiteIndex
  let paths: SitePaths

  /// Entries of a feed.
  static let longest = 50
  /// URLs of one sitemap file: the protocol's limit.
  static let urlsPerSitemap = 50_000

  /// A feed of the newest of some templates.
  func atom(title: String, description: String, place: String, page: String, _ members: [Int])
    -> Value
  {
    let newest = members.map { index.summaries[$0] }
      .sorted { ($1.updatedAt, $0.templateId) < ($0.updatedAt, $1.templateId) }
      .prefix(Self.longest)
    let updated = newest.first.map { Self.dateTime($0.updatedAt) } ?? "1970-01-01T00:00:00Z"
    return .context([
      ("title", .string(title)), ("description", .string(description)),
      ("id", .string(paths.url(place))), ("selfURL", .string(paths.url(place))),
      ("pageURL", .string(paths.url(page))), ("updated", .string(updated)),
      ("entries", .array(newest.map(entry))),
    ])
  }

  private func entry(_ summary: TemplateSummary) -> Value {
    let author = index.authors[summary.author]?.displayName ?? summary.author
    return .context([
      ("name", .string(summary.name)), ("version", .string(summary.version)),
      ("url", .string(paths.url(SitePaths.template(summary.templateId)))),
      ("published", .string(Self.dateTime(summary.createdAt))),
      ("updated", .string(Self.dateTime(summary.updatedAt))),
      ("authorName", .string(author)), ("category", .string(summary.category)),
      ("description", .string(summary.description)),
    ])
  }

  /// A date of the catalog as RFC 3339 wants it.
  static func dateTime(_ text: String) -> String {
    (CalendarDate(text) ?? CalendarDate(day: 0)).dateTimeText
  }
}
