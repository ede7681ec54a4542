public import CatalogModel
public import Diagnostics
import Files
public import Inheritance
import Values

/// Runs every rule over a catalog.
public struct Validator: Sendable {
  private let rules: [any Rule]

  /// Creates a validator with all rules, or with some.
  public init(rules: [any Rule] = RuleRegistry.all) { self.rules = rules }

  /// Everything that is wrong with a catalog, beyond what reading it has reported.
  ///
  /// - Parameter resolve: gives a version with all that it inherits, and what is wrong with that.
  public func check(
    _ catalog: Catalog, workers: Int? = nil,
    resolve: @Sendable (TemplateEntry, TemplateVersion) -> (ResolvedTemplate?, [Diagnostic])
  ) -> [Diagnostic] {
    let subject = CatalogSubject(catalog)
    let versions = catalog.templates.flatMap { entry in entry.versions.map { (entry, $0) } }
    let found = parallelMap(versions, workers: workers) { entry, version in
      let (resolved, problems) = resolve(entry, version)
      guard let resolved else { return Findings(own: problems) }
      let template = TemplateSubject(entry, version, resolved, subject.knowledge)
      return Findings(check(template), of: version, problems)
    }
    return found.flatMap(\.own) + Self.inherited(found) + check(subject)
  }

  private func check(_ template: TemplateSubject) -> [Diagnostic] {
    rules.flatMap { rule in
      var report = Report(rule)
      rule.check(template, &report)
      return report.diagnostics
    }
  }

  private func check(_ catalog: CatalogSubject) -> [Diagnostic] {
    rules.flatMap { rule in
      var report = Report(rule)
      rule.check(catalog, &report)
      return report.diagnostics
    }
  }

  /// Defects in what templates inherit: those that the ancestor has itself are reported there, once;
  /// the others come of the inheriting, and are reported where the template says what it extends.
  private static func inherited(_ found: [Findings]) -> [Diagnostic] {
    let reported = Set(found.flatMap(\.own).map { Defect($0) })
    return found.flatMap { findings in
      findings.foreign.filter { !reported.contains(Defect($0)) }
        .map { findings.moved($0) }
    }
  }
}

/// What makes two diagnostics the same defect.
private struct Defect: Hashable {
  let id: String
  let location: Location

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    location = diagnostic.location
  }
}

/// What was found in one version: in its own file, and in files of templates that it builds on.
private struct Findings: Sendable {
  let own: [Diagnostic]
  let foreign: [Diagnostic]
  private let file: String
  private let isExtending: Bool

  init(own: [Diagnostic]) {
    self.own = own
    foreign = []
    file = ""
    isExtending = false
  }

  init(_ diagnostics: [Diagnostic], of version: TemplateVersion, _ problems: [Diagnostic]) {
    file = version.file
    own = problems + diagnostics.filter { $0.location.file == version.file }
    foreign = diagnostics.filter { $0.location.file != version.file }
    isExtending = version.value["extendsTemplate"] != nil
  }

  /// The diagnostic at the reference through which the defect came in.
  func moved(_ diagnostic: Diagnostic) -> Diagnostic {
    var moved = diagnostic
    let key = isExtending ? "extendsTemplate" : "composesTemplates"
    moved.location = .place(Place(file: file, path: DataPath.root[key]))
    moved.notes.insert(Diagnostic.Note("in this inherited part", at: diagnostic.location), at: 0)
    moved.fixes = []
    return moved
  }
}
