import TemplateRules

/// A rule that looks at the catalog as a whole.
protocol CatalogRule: Rule {
  /// Looks at a catalog.
  func check(_ catalog: CatalogSubject, _ report: inout Report)
}
