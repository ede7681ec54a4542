import TemplateRules

/// A rule that looks at a change of the catalog, not at what it has become.
protocol ChangeRule: Rule {
  /// Looks at a change.
  func check(_ change: ChangeSubject, _ report: inout Report)
}
