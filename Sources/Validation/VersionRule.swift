import TemplateRules

/// A rule that looks at one version of a template with what lies beside it in the catalog.
protocol VersionRule: Rule {
  /// Looks at a version.
  func check(_ subject: VersionSubject, _ report: inout Report)
}
