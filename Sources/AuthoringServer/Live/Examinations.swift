import CatalogModel
import Decoding
import Diagnostics
import Files
import Inheritance
import Insights
import Validation

/// What was found in each version of a catalog, kept until its template, or one that it builds on, changes.
struct Examinations: Sendable {
  private struct Examined {
    let file: String
    let findings: Findings
    let problems: ProblemCounts
    let sketch: JourneySketch?
    /// Of the latest version alone.
    let texts: TextSketch?
  }

  /// By template id, in the order of the versions.
  private var templates: [String: [Examined]] = [:]

  /// Examines all templates, on all cores.
  mutating func examine(_ opened: OpenedCatalog) {
    templates = [:]
    examine(opened, opened.catalog.templates)
  }

  /// Examines some templates again, and forgets those that are no longer there.
  mutating func examine(_ opened: OpenedCatalog, only templateIds: Set<String>) {
    for templateId in templateIds { templates[templateId] = nil }
    examine(opened, templateIds.sorted().compactMap { opened.catalog.template($0) })
  }

  private mutating func examine(_ opened: OpenedCatalog, _ entries: [TemplateEntry]) {
    let versions = entries.flatMap { entry in entry.versions.map { (entry, $0) } }
    let languages = opened.catalog.settings.languages
    let examined = parallelMap(versions) { entry, version in
      let (resolved, findings) = opened.examine(entry, version)
      return Examined(
        file: version.file, findings: findings,
        problems: ProblemCounts(
          errors: findings.count(.error), warnings: findings.count(.warning),
          notes: findings.count(.suggestion)),
        sketch: resolved.map { JourneySketch($0.template, languages: languages) },
        texts: version.file == entry.latest.file ? TextSketch(entry) : nil)
    }
    for (version, examined) in zip(versions, examined) {
      templates[version.0.templateId, default: []].append(examined)
    }
  }

  /// What was found in the versions of a catalog, in its order.
  func findings(of catalog: Catalog) -> [Findings] {
    catalog.templates.flatMap { (templates[$0.templateId] ?? []).map(\.findings) }
  }

  /// The errors of some templates themselves, those of their examples too.
  func hasErrors(in templateIds: Set<String>) -> Bool {
    templateIds.contains { (templates[$0] ?? []).contains { $0.findings.count(.error) > 0 } }
  }

  /// A catalog with its figures.
  func ranked(_ catalog: Catalog, asOf: CalendarDate) -> RankedCatalog {
    let facts = catalog.templates.filter(\.isListed).map { entry in
      let latest = entry.latest.file
      let examined = templates[entry.templateId]?.first { $0.file == latest }
      return TemplateFacts(
        entry, examined?.texts ?? TextSketch(entry), examined?.sketch,
        examined?.problems ?? ProblemCounts())
    }
    return RankedCatalog(catalog, facts, asOf: asOf)
  }
}
