import CatalogModel
import Decoding
import Diagnostics
import Files
import Inheritance
import Insights
import Validation

/// What is found in each version of a catalog, and what its figures need to know of each.
struct Examination {
  /// In the order of the catalog.
  let findings: [Findings]
  /// In the order of the catalog, with what stands for what each version is made of.
  let versions: [ExaminedVersion]
  private let problems: [String: ProblemCounts]
  private let sketches: [String: JourneySketch]
  private let texts: [String: TextSketch]

  /// Examines all versions, on all cores; what the last build has found in the same is taken from its cache.
  init(_ opened: OpenedCatalog, _ inputs: CatalogInputs? = nil, _ cache: BuildCache? = nil) {
    let versions = opened.catalog.templates.flatMap { entry in entry.versions.map { (entry, $0) } }
    let languages = opened.catalog.settings.languages
    self.versions = parallelMap(versions) { entry, version in
      let fingerprint = inputs?.whole(of: entry.templateId)
      if let fingerprint, let known = cache?.examined(version.file, madeOf: fingerprint) {
        return known
      }
      let (resolved, findings) = opened.examine(entry, version)
      return ExaminedVersion(
        file: version.file, fingerprint: fingerprint, findings: findings,
        sketch: resolved.map { JourneySketch($0.template, languages: languages) },
        texts: version.file == entry.latest.file ? TextSketch(entry) : nil)
    }
    findings = self.versions.map(\.findings)
    var problems: [String: ProblemCounts] = [:]
    var sketches: [String: JourneySketch] = [:]
    var texts: [String: TextSketch] = [:]
    for version in self.versions {
      let findings = version.findings
      problems[version.file] = ProblemCounts(
        errors: findings.count(.error), warnings: findings.count(.warning),
        notes: findings.count(.suggestion))
      sketches[version.file] = version.sketch
      texts[version.file] = version.texts
    }
    self.problems = problems
    self.sketches = sketches
    self.texts = texts
  }

  /// Whether a version has an error, so that the catalog is surely not sound.
  var hasErrors: Bool { findings.contains { $0.hasErrors } }

  /// What figures need to know of the listed templates of a catalog: the one that was examined, or a part.
  func facts(of catalog: Catalog) -> [TemplateFacts] {
    parallelMap(catalog.templates.filter(\.isListed)) { entry in
      let file = entry.latest.file
      return TemplateFacts(
        entry, texts[file] ?? TextSketch(entry), sketches[file], problems[file] ?? ProblemCounts())
    }
  }

  /// A catalog with its figures.
  func ranked(_ catalog: Catalog, asOf: CalendarDate) -> RankedCatalog {
    RankedCatalog(catalog, facts(of: catalog), asOf: asOf)
  }
}
