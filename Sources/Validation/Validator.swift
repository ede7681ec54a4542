import CatalogModel
import Diagnostics
import Decoding
import Inheritance
import JourneyTemplates
import Values

/// Runs every rule over a catalog.
public struct Validator: Sendable {
  private let rules: [any Rule]

  /// Creates a validator with all rules, or with some.
  public init(rules: [any Rule] = RuleRegistry.all) { self.rules = rules }

  /// What is wrong with one version, and the version resolved if that could be done.
  func examine(
    _ entry: TemplateEntry, _ version: TemplateVersion, resolver: Resolver,
    _ knowledge: CatalogKnowledge
  ) -> (ResolvedTemplate?, Findings) {
    let (resolved, problems) = resolver.resolve(entry.templateId, version.version)
    let faults = Self.faults(of: version, resolved)
    guard let resolved else { return (nil, Findings(own: faults + problems)) }
    let subject = TemplateSubject(entry, version, resolved, knowledge)
    let found = rules.flatMap { rule in
      var report = Report(rule)
      rule.check(subject, &report)
      return report.diagnostics
    }
    return (resolved, Findings(found, of: version, faults + problems))
  }

  /// What is wrong with the form of a template as it was written.
  private static func faults(
    of version: TemplateVersion, _ resolved: ResolvedTemplate?
  ) -> [Diagnostic] {
    if let resolved, resolved.isAsWritten { return resolved.faults }
    let reader = ValueReader(file: version.file)
    _ = reader.read(JourneyTemplate.self, from: version.value)
    return reader.diagnostics
  }

  /// Everything that is wrong with a catalog, given what is wrong with each of its versions.
  func conclude(_ findings: [Findings], _ catalog: Catalog) -> [Diagnostic] {
    let subject = CatalogSubject(catalog)
    let found = rules.flatMap { rule in
      var report = Report(rule)
      rule.check(subject, &report)
      return report.diagnostics
    }
    return findings.flatMap(\.own) + Findings.inherited(findings) + found
  }
}
