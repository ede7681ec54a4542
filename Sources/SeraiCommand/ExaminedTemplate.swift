import CatalogModel
import Diagnostics
import Inheritance
import Insights
import Validation

/// What is found in all versions of a template, and what its figures need to know.
struct ExaminedTemplate: Sendable {
  let entry: TemplateEntry
  let versions: [ExaminedVersion]
  /// Nil where the site does not list it.
  let facts: TemplateFacts?

  /// Examines a template; what the last build has found in the same is taken from its cache.
  init(
    _ entry: TemplateEntry, _ opened: OpenedCatalog, _ inputs: CatalogInputs?, _ cache: BuildCache?
  ) {
    self.entry = entry
    let fingerprint = inputs?.whole(of: entry.templateId)
    let versions = entry.versions.map { version in
      if let fingerprint, let known = cache?.examined(version.file, madeOf: fingerprint) {
        return known
      }
      let (resolved, findings) = opened.examine(entry, version)
      return ExaminedVersion(
        file: version.file, fingerprint: fingerprint, findings: findings,
        sketch: resolved.map {
          JourneySketch($0.template, languages: opened.catalog.settings.languages)
        },
        texts: version === entry.latest ? TextSketch(entry) : nil)
    }
    self.versions = versions
    facts = entry.isListed ? Self.facts(of: entry, versions) : nil
  }

  /// What figures need to know of the template with as many of its versions as an entry of the same id has.
  func facts(of entry: TemplateEntry) -> TemplateFacts? {
    if entry === self.entry { return facts }
    return entry.isListed ? Self.facts(of: entry, versions) : nil
  }

  private static func facts(
    of entry: TemplateEntry, _ versions: [ExaminedVersion]
  ) -> TemplateFacts {
    let latest = versions.first { $0.file == entry.latest.file }
    return TemplateFacts(
      entry, latest?.texts ?? TextSketch(entry), latest?.sketch,
      latest?.findings.problemCounts ?? ProblemCounts())
  }
}

extension Findings {
  fileprivate var problemCounts: ProblemCounts {
    ProblemCounts(errors: count(.error), warnings: count(.warning), notes: count(.suggestion))
  }
}
