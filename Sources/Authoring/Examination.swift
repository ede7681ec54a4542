import Diagnostics
import Inheritance
import JourneyTemplates
import SemanticVersions
import TemplateRules
import Values

/// A new template among what it is made of, looked at as a catalog's check looks at it.
struct Examination {
  /// The template with all that it inherits; nil where that could not be found out.
  let resolved: ResolvedTemplate?
  /// What is wrong.
  let diagnostics: [Diagnostic]

  init(_ new: TemplateSource, among sources: [TemplateSource], _ catalog: GivenCatalog) {
    let resolver = Resolver(sources + [new])
    let (resolved, resolving) = resolver.resolve(new.templateId, new.version)
    self.resolved = resolved
    let reading = (new.faults(resolved) + resolving).compactMap { problem in
      problem.severity == .error ? problem : catalog.severities.apply(to: problem)
    }
    let found = Self.findings(in: new, resolver, catalog)
    let reported =
      found.foreign.isEmpty
      ? [] : sources.flatMap { Self.findings(in: $0, resolver, catalog).own }
    let inherited = Defect.inherited(
      found.foreign, apart: Set(reported.map { Defect($0) }),
      at: Place(file: new.file, path: .root["extendsTemplate"]))
    diagnostics = FaultyParts.withoutConsequences(reading + found.own + inherited)
  }

  /// What rules find in a template's own file, and in those of templates that it builds on.
  private static func findings(
    in source: TemplateSource, _ resolver: Resolver, _ catalog: GivenCatalog
  ) -> (own: [Diagnostic], foreign: [Diagnostic]) {
    guard let resolved = resolver.resolve(source.templateId, source.version).0 else {
      return ([], [])
    }
    var texts = TextCollection()
    texts.add(source.value, in: source.file)
    let subject = TemplateSubject(source, resolved, catalog.known, texts: texts)
    let found = Inspection(subject, catalog.severities).diagnostics
    return (
      own: found.filter { $0.location.file.isExactly(source.file) },
      foreign: found.filter { !$0.location.file.isExactly(source.file) }
    )
  }
}
