/// What a file of the site is made of.
public enum SiteSource: Sendable, Hashable {
  /// One part, apart from all others.
  case unit(SiteUnit)
  /// The texts of all templates.
  case searchIndex
  /// All files, such as those that list them.
  case everything
}
