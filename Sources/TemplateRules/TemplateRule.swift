/// A rule that looks at one version of a template, with all that it inherits.
public protocol TemplateRule: Rule {
  /// Looks at a version.
  func check(_ template: TemplateSubject, _ report: inout Report)
}
