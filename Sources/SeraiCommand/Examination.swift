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
  private let problems: [String: ProblemCounts]
  private let sketches: [String: JourneySketch]

  /// Examines all versions, on all cores.
  init(_ opened: OpenedCatalog) {
    let versions = opened.catalog.templates.flatMap { entry in entry.versions.map { (entry, $0) } }
    let languages = opened.catalog.settings.languages
    let examined = parallelMap(versions) { entry, version in
      let (resolved, findings) = opened.examine(entry, version)
      return (findings, resolved.map { JourneySketch($0.template, languages: languages) })
    }
    findings = examined.map(\.0)
    var problems: [String: ProblemCounts] = [:]
    var sketches: [String: JourneySketch] = [:]
    for (version, (findings, sketch)) in zip(versions, examined) {
      problems[version.1.file] = ProblemCounts(
        errors: findings.count(.error), warnings: findings.count(.warning),
        notes: findings.count(.suggestion))
      sketches[version.1.file] = sketch
    }
    self.problems = problems
    self.sketches = sketches
  }

  /// What figures need to know of the listed templates of a catalog: the one that was examined, or a part.
  func facts(of catalog: Catalog) -> [TemplateFacts] {
    parallelMap(catalog.templates.filter(\.isListed)) { entry in
      let file = entry.latest.file
      return TemplateFacts(entry, sketches[file], problems[file] ?? ProblemCounts())
    }
  }

  /// A catalog with its figures.
  func ranked(_ catalog: Catalog, asOf: CalendarDate) -> RankedCatalog {
    RankedCatalog(catalog, facts(of: catalog), asOf: asOf)
  }
}
