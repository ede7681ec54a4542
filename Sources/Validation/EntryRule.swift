import TemplateRules

/// A rule that looks at what lies beside the versions of a template: its README and reviews.
protocol EntryRule: Rule {
  /// Looks at a template.
  func check(_ entry: EntrySubject, _ report: inout Report)
}
