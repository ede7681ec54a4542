import CatalogModel
package import Decoding
package import Diagnostics
package import Rendering

/// What a live site is made from.
package struct SiteOrigin: Sendable {
  /// Gives the page templates, or says what is wrong with them.
  package typealias ThemeReading = @Sendable () -> (SiteTheme?, [Diagnostic])

  /// The folder of the catalog.
  package var catalog: String
  /// The folders that page templates are read from.
  package var themes: [String]
  /// Reads the page templates.
  package var theme: ThemeReading
  /// The day that counts as today.
  package var asOf: CalendarDate
  /// The version of Serai, which pages say.
  package var generatorVersion: String
  /// The path that the site is served below, in place of that of its base URL.
  package var basePath: String?

  /// Creates an origin.
  package init(
    catalog: String, themes: [String], asOf: CalendarDate, generatorVersion: String,
    basePath: String? = nil, theme: @escaping ThemeReading
  ) {
    self.catalog = catalog
    self.themes = themes
    self.theme = theme
    self.asOf = asOf
    self.generatorVersion = generatorVersion
    self.basePath = basePath
  }

  /// A catalog as it is shown here.
  func adjusted(_ catalog: Catalog) -> Catalog {
    guard let basePath else { return catalog }
    var catalog = catalog
    let base = catalog.settings.baseURL
    let afterScheme = base.firstRange(of: "://")?.upperBound ?? base.startIndex
    let host = base[..<(base[afterScheme...].firstIndex(of: "/") ?? base.endIndex)]
    catalog.settings.baseURL = host + basePath
    return catalog
  }
}
