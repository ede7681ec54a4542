public import Diagnostics

/// What the rules find in one version of a template, as a catalog has them.
public struct Inspection: RuleVisitor {
  /// In the order of the rules.
  public private(set) var diagnostics: [Diagnostic] = []
  private let subject: TemplateSubject
  private let severities: RuleSeverities

  /// Runs every rule about versions of templates on one.
  public init(_ subject: TemplateSubject, _ severities: RuleSeverities) {
    self.subject = subject
    self.severities = severities
    TemplateRuleRegistry.visit(&self)
  }

  /// Runs a rule.
  public mutating func visit<R: TemplateRule>(_ rule: R) {
    guard severities.runs(rule.id) else { return }
    var report = Report(rule)
    rule.check(subject, &report)
    diagnostics += report.diagnostics.compactMap { severities.apply(to: $0) }
  }
}
