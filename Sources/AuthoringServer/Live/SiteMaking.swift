import CatalogModel
import Diagnostics
import Insights
import Rendering
import Validation

/// Makes a whole site, with its figures, of what is sound in a catalog.
struct SiteMaking: Sendable {
  let opened: OpenedCatalog
  let examinations: Examinations
  let theme: SiteTheme
  let origin: SiteOrigin
  /// The site before: what is like what has not to be found again for what has not changed.
  let former: Site?

  /// The site of the whole catalog, less what has errors.
  func site(without diagnostics: [Diagnostic]) -> (Site, SiteAddresses) {
    let hasErrors = diagnostics.contains { $0.severity == .error }
    let sound = hasErrors ? SoundPart.of(opened.catalog, without: diagnostics).0 : opened.catalog
    let catalog = origin.adjusted(sound)
    let opened = opened
    let site = Site(
      catalog, examinations.ranked(catalog, asOf: origin.asOf), theme: theme,
      generatorVersion: origin.generatorVersion,
      likeness: former?.recommender.likeness ?? LikenessMemory()
    ) { opened.resolve($0, $1).0 }
    return (site, SiteAddresses(site))
  }
}
