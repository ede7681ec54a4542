import Diagnostics
import TemplateRules

/// What a rule looks at, found out once; shared, since it is asked for each version.
final class RuleChecks: Sendable {
  private let rule: any Rule
  private let ofTemplates: (any TemplateRule)?
  private let ofVersions: (any VersionRule)?
  private let ofTexts: (any TextRule)?
  private let ofEntries: (any EntryRule)?
  private let ofCatalogs: (any CatalogRule)?
  private let ofChanges: (any ChangeRule)?

  init(_ rule: any Rule) {
    self.rule = rule
    ofTemplates = rule as? any TemplateRule
    ofVersions = rule as? any VersionRule
    ofTexts = rule as? any TextRule
    ofEntries = rule as? any EntryRule
    ofCatalogs = rule as? any CatalogRule
    ofChanges = rule as? any ChangeRule
  }

  /// What is wrong with one version.
  func findings(in version: VersionSubject) -> [Diagnostic] {
    var report = Report(rule)
    ofTemplates?.check(version.template, &report)
    ofVersions?.check(version, &report)
    return report.diagnostics
  }

  /// What is wrong with what lies beside the versions of a template.
  func findings(in entry: EntrySubject) -> [Diagnostic] {
    var report = Report(rule)
    if let ofTexts {
      for text in entry.texts.having(ofTexts.signs) { ofTexts.check(text, &report) }
    }
    ofEntries?.check(entry, &report)
    return report.diagnostics
  }

  /// What is wrong with the catalog beside templates.
  func findings(in catalog: CatalogSubject) -> [Diagnostic] {
    var report = Report(rule)
    if let ofTexts {
      for text in catalog.texts.having(ofTexts.signs) { ofTexts.check(text, &report) }
    }
    ofCatalogs?.check(catalog, &report)
    return report.diagnostics
  }

  /// What is wrong with a change.
  func findings(in change: ChangeSubject) -> [Diagnostic] {
    var report = Report(rule)
    ofChanges?.check(change, &report)
    return report.diagnostics
  }
}
