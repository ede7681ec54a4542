import CatalogModel
import Diagnostics
import Decoding
import Files
import Inheritance
import TemplateRules
import Values

/// Runs every rule over a catalog.
struct Validator: Sendable {
  private let checks: [RuleChecks]
  private let ruling: Ruling
  private let settings: ValidationSettings

  /// Creates a validator that runs the rules as a catalog wants them.
  ///
  /// - Parameter asOf: the day on which waivers hold or not.
  init(_ settings: ValidationSettings, asOf: CalendarDate) {
    let ruling = Ruling(settings, asOf: asOf)
    self.ruling = ruling
    self.settings = settings
    checks = RuleRegistry.all.filter { ruling.runs($0) }.map { RuleChecks($0) }
  }

  /// What is wrong with one version, and the version resolved if that could be done; of a template's first version
  /// what is wrong with what lies beside it, too.
  func examine(
    _ entry: TemplateEntry, _ version: TemplateVersion, resolver: Resolver,
    _ knowledge: CatalogKnowledge
  ) -> (ResolvedTemplate?, Findings) {
    var (resolved, findings) = examineAlone(entry, version, resolver: resolver, knowledge)
    if version.file == entry.versions[0].file { lookBeside(entry, knowledge, &findings) }
    return (resolved, findings)
  }

  private func lookBeside(
    _ entry: TemplateEntry, _ knowledge: CatalogKnowledge, _ findings: inout Findings
  ) {
    let subject = EntrySubject(entry, knowledge)
    let found = checks.flatMap { $0.findings(in: subject) }
    let (kept, waivers) = ruling.apply(found)
    findings.beside = kept
    findings.waivers.formUnion(waivers)
  }

  private func examineAlone(
    _ entry: TemplateEntry, _ version: TemplateVersion, resolver: Resolver,
    _ knowledge: CatalogKnowledge
  ) -> (ResolvedTemplate?, Findings) {
    let (resolved, problems) = resolver.resolve(entry.templateId, version.version)
    let source = TemplateSource(entry, version)
    let faults = source.faults(resolved)
    guard let resolved else {
      let (own, waivers) = ruling.apply(faults + problems)
      return (nil, Findings(own: own, waivers))
    }
    let subject = VersionSubject(entry, version, source, resolved, knowledge) {
      resolver.resolve(entry.templateId, $0.version).0
    }
    let found = checks.flatMap { $0.findings(in: subject) }
    let (kept, waivers) = ruling.apply(found)
    let (given, others) = ruling.apply(faults + problems)
    return (resolved, Findings(kept, of: version, given, waivers.union(others)))
  }

  /// Everything that is wrong with a catalog, given what is wrong with each of its versions and what
  /// reading it has found.
  func conclude(
    _ findings: [Findings], _ catalog: Catalog, _ knowledge: CatalogKnowledge,
    _ problems: [Diagnostic]
  ) -> [Diagnostic] {
    let (found, told) = both {
      let subject = CatalogSubject(catalog, knowledge)
      return checks.flatMap { $0.findings(in: subject) }
    } _: {
      findings.flatMap(\.own) + Findings.inherited(findings) + findings.flatMap(\.beside)
    }
    let (kept, waivers) = ruling.apply(problems + found)
    let used = findings.reduce(into: waivers) { used, findings in
      if !findings.waivers.isEmpty { used.formUnion(findings.waivers) }
    }
    return FaultyParts.withoutConsequences(
      told + kept + unused(apart: used, asOf: knowledge.asOf))
  }

  /// What is wrong with a change.
  func judge(_ change: ChangeSubject) -> [Diagnostic] {
    ruling.apply(checks.flatMap { $0.findings(in: change) }).kept
  }

  /// The waivers that nothing needed.
  private func unused(apart used: Set<Int>, asOf: CalendarDate) -> [Diagnostic] {
    settings.waivers.enumerated().compactMap { index, waiver in
      guard !used.contains(index), waiver.holds(on: asOf), Ruling.known.contains(waiver.rule)
      else { return nil }
      let path = DataPath.root["validation"]["waivers"][index]
      return Diagnostic(
        "unused-waiver", .warning, "Nothing is waived by this",
        explanation: "No finding of '\(waiver.rule)' is in '\(waiver.path)'.",
        help: "Remove the waiver, or correct its rule or path",
        at: .place(Place(file: "serai.yaml", path: path["rule"])),
        fixes: [
          FixIt(
            title: "Remove the waiver", applicability: .safe,
            edits: [.remove(Place(file: "serai.yaml", path: path))])
        ])
    }
  }
}
