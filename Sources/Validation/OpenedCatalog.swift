public import CatalogModel
import CatalogReading
public import Decoding
public import Diagnostics
public import Files
public import GitHistory
public import Inheritance
import Values

/// A catalog that has been read and is ready to be resolved, checked and rendered.
public struct OpenedCatalog: Sendable {
  /// Everything that the folder says.
  public let catalog: Catalog
  /// Gives versions with all that they inherit.
  public let resolver: Resolver
  /// What reading the folder has found, not located yet.
  private let problems: [Diagnostic]
  /// The files, as problems quote them.
  let access: FileAccess
  private let knowledge: CatalogKnowledge
  private let validator: Validator

  /// Reads a catalog folder.
  ///
  /// Throws where there is none.
  ///
  /// - Parameter others: what is known of templates that `access` does not list.
  public init(
    _ access: FileAccess, asOf: CalendarDate, others: [TemplateSummary] = [], workers: Int? = nil
  ) throws(FileError) {
    let (catalog, problems) = try Catalog.read(access, asOf: asOf, others: others, workers: workers)
    self.init(catalog, problems, access, asOf: asOf)
  }

  /// A catalog that has been read.
  ///
  /// - Parameters:
  ///   - problems: what reading has found, not located yet.
  ///   - access: gives the files, as problems quote them.
  public init(
    _ catalog: Catalog, _ problems: [Diagnostic], _ access: FileAccess, asOf: CalendarDate
  ) {
    self.catalog = catalog
    self.problems = problems
    self.access = access
    let (resolver, rules) = both {
      Resolver(catalog.templateSources, keeping: .shared())
    } _: {
      (
        CatalogKnowledge(catalog, asOf: asOf),
        Validator(catalog.settings.validation, asOf: asOf)
      )
    }
    self.resolver = resolver
    (knowledge, validator) = rules
  }

  /// A version with all that it inherits, and what is wrong with that.
  public func resolve(
    _ entry: TemplateEntry, _ version: TemplateVersion
  ) -> (ResolvedTemplate?, [Diagnostic]) {
    resolver.resolve(entry.templateId, version.version)
  }

  /// Whether reading the folder has found errors already.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// What is wrong with one version, and the version resolved if that could be done.
  public func examine(
    _ entry: TemplateEntry, _ version: TemplateVersion
  ) -> (ResolvedTemplate?, Findings) {
    validator.examine(entry, version, resolver: resolver, knowledge)
  }

  /// Everything that is wrong with the catalog, given what is wrong with each of its versions; with
  /// lines and columns, in the order of the files.
  public func conclude(_ findings: [Findings]) -> [Diagnostic] {
    located(unlocated(findings))
  }

  /// The same without lines and columns, in no order.
  func unlocated(_ findings: [Findings]) -> [Diagnostic] {
    validator.conclude(findings, catalog, knowledge, problems)
  }

  /// Everything that is wrong with the catalog, with lines and columns, in the order of the files.
  public func check(workers: Int? = nil) -> [Diagnostic] { verdict(workers: workers).diagnostics }

  /// The same, with what was looked at.
  public func verdict(workers: Int? = nil) -> Verdict {
    let (findings, versions) = examine(catalog.templates, workers)
    return Verdict(diagnostics: conclude(findings), versions: versions)
  }

  /// What is wrong with each version of templates.
  private func examine(
    _ entries: [TemplateEntry], _ workers: Int?
  ) -> ([Findings], [Verdict.Version]) {
    let versions = entries.flatMap { entry in entry.versions.map { (entry, $0) } }
    let findings = parallelMap(versions, workers: workers) { entry, version in
      var findings = Findings(own: [], [])
      let duration = ContinuousClock().measure { findings = examine(entry, version).1 }
      findings.duration = duration
      return findings
    }
    let looks = zip(versions, findings).map { version, findings in
      Verdict.Version(
        templateId: version.0.templateId, version: version.1.version, file: version.1.file,
        duration: findings.duration)
    }
    return (findings, looks)
  }

  /// The ids of the templates that have to be read to judge a change: those about which it may have made
  /// something wrong, and all that these are made of.
  public func needed(for files: [FileChange], since base: BaseCatalog) -> Set<String> {
    let affected = AffectedPart(files, of: catalog, base: base)
    var needed = affected.templates
    let references = Dictionary(
      catalog.summaries.map { ($0.templateId, $0.references) },
      uniquingKeysWith: { first, _ in first })
    var waiting = Array(needed)
    while let templateId = waiting.popLast() {
      for reference in references[templateId] ?? [] where needed.insert(reference).inserted {
        waiting.append(reference)
      }
    }
    return needed
  }

  /// Everything that is wrong with a change, with what it touches, and with what depends on that; the same
  /// as a check of everything says of these.
  ///
  /// - Parameters:
  ///   - files: the files that are different from the base.
  ///   - actor: the handle of whose change it is; nil where nobody asks.
  public func verdict(
    _ files: [FileChange], since base: BaseCatalog, by actor: String?, workers: Int? = nil
  ) -> Verdict {
    let affected = AffectedPart(files, of: catalog, base: base)
    let (findings, versions) = examine(catalog.templates.filter { affected.holds($0) }, workers)
    let found = validator.conclude(findings, catalog, knowledge, problems)
      .filter { affected.holds($0.location.file) }
    // What a change may do is for the catalog to say as it was.
    let judge = Validator(base.settings.validation, asOf: knowledge.asOf)
    let subject = ChangeSubject(base: base, catalog: catalog, files: files, actor: actor)
    return Verdict(diagnostics: located(judge.judge(subject) + found), versions: versions)
  }
}

extension OpenedCatalog {
  /// The same catalog with some of its templates, and their ratings, read anew.
  ///
  /// - Parameters:
  ///   - part: lists the files of these templates, or more.
  ///   - access: gives all files, as problems quote them.
  public func rereading(
    _ templateIds: Set<String>, from part: FileAccess, quoting access: FileAccess
  ) throws(FileError) -> OpenedCatalog {
    let (read, found) = try Catalog.read(part, asOf: knowledge.asOf)
    let kept = problems.filter { !$0.location.file.belongs(to: templateIds) }
    return OpenedCatalog(
      catalog.replacing(templateIds, from: read),
      kept + found.filter { $0.location.file.belongs(to: templateIds) }, access,
      asOf: knowledge.asOf)
  }

  /// The ids of templates that a change of some has to be examined with: these, and what builds on them.
  public func dependents(of templateIds: Set<String>) -> Set<String> {
    AffectedPart(templates: templateIds, of: catalog).templates
  }

  /// The errors that reading has found in the files of some templates, not located yet.
  public func readingErrors(in templateIds: Set<String>) -> [Diagnostic] {
    problems.filter { $0.severity == .error && $0.location.file.belongs(to: templateIds) }
  }
}

extension Catalog {
  /// Every version of every template, as inheritance looks at them.
  fileprivate var templateSources: [TemplateSource] {
    var sources = unreadable.map { version in
      TemplateSource(
        templateId: version.templateId, version: version.version, value: .null,
        file: version.file)
    }
    sources.reserveCapacity(sources.count + templates.count)
    for entry in templates {
      for version in entry.versions { sources.append(TemplateSource(entry, version)) }
    }
    return sources
  }
}
