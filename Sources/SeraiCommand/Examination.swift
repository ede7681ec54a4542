import CatalogModel
import Decoding
import Files
import Insights
import Validation

/// What is found in each version of a catalog, and what its figures need to know of each.
struct Examination {
  /// In the order of the catalog, by id.
  private let templates: [ExaminedTemplate]
  /// In the order of the catalog, with what stands for what each version is made of.
  let versions: [ExaminedVersion]
  /// In the order of the catalog.
  let findings: [Findings]

  /// Examines all versions, on all cores; what the last build has found in the same is taken from its cache.
  init(_ opened: OpenedCatalog, _ inputs: CatalogInputs? = nil, _ cache: BuildCache? = nil) {
    templates = parallelMap(opened.catalog.templates) {
      ExaminedTemplate($0, opened, inputs, cache)
    }
    versions = templates.flatMap(\.versions)
    findings = versions.map(\.findings)
  }

  /// Whether a version has an error, so that the catalog is surely not sound.
  var hasErrors: Bool { findings.contains { $0.hasErrors } }

  /// What figures need to know of the listed templates of a catalog: the one that was examined, or a part.
  private func facts(of catalog: Catalog) -> [TemplateFacts] {
    var next = 0
    return catalog.templates.compactMap { entry in
      while templates[next].entry.templateId != entry.templateId { next += 1 }
      return templates[next].facts(of: entry)
    }
  }

  /// A catalog with its figures.
  func ranked(_ catalog: Catalog, asOf: CalendarDate) -> RankedCatalog {
    RankedCatalog(catalog, facts(of: catalog), asOf: asOf)
  }
}
