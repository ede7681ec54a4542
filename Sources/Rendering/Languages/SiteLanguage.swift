/// A language that the site's pages are in.
struct SiteLanguage: Sendable {
  /// Its language tag.
  let tag: String
  /// What its speakers call it.
  let name: String
  /// Where its pages are.
  let paths: SitePaths
}
