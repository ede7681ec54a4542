/// A part of the site that is rendered in one go, apart from all others.
public enum SiteUnit: Sendable, Hashable {
  case assets
  case home
  case templates(page: Int)
  case categories
  case category(Int, page: Int)
  case tags
  case tag(Int, page: Int)
  case authors(page: Int)
  case author(Int, page: Int)
  case collections
  case collection(Int)
  /// A listed template, by its position among them: its page, the pages of its versions and its
  /// API files.
  case template(Int)
  case rules
  /// The page of a rule, by its position among them.
  case rule(Int)
  case notFound
  case feeds
  case api
}
