public import Insights

/// A part of the site that is rendered in one go, apart from all others.
public enum SiteUnit: Sendable, Hashable {
  case assets
  case home
  /// The page that searches.
  case search
  /// A page of a list, by its position among them, in an order.
  case browse(Int, order: Int, page: Int)
  case categories
  case tags
  case tools
  case authors(page: Int)
  case collections
  case collection(Int)
  /// A listed template, by its position among them: its page, the pages of its versions and its
  /// API files.
  case template(Int)
  case rules
  /// The page of a rule, by its position among them.
  case rule(Int)
  case notFound
  /// How to add a template.
  case contribute
  /// What programs can read.
  case programs
  /// A page about the whole catalog's figures.
  case insights(InsightsPage)
  /// A list of templates that stand out.
  case rankedList(RankedList)
  /// How figures are made.
  case methodology
  case feeds
  /// The API's lists.
  case api
  /// The figures of all templates as data; a whole site makes it of what its templates came to.
  case figures
  /// A part in another language, by its position among them.
  indirect case translated(SiteUnit, language: Int)
}

/// A page about the whole catalog's figures.
public enum InsightsPage: Sendable, Hashable {
  case catalog, popularity, recommendations
}
