public import Diagnostics

/// How much the findings of rules matter, where somebody says so; what matters nothing is left out.
public struct RuleSeverities: Sendable {
  private let severities: [String: Severity?]

  /// - Parameter severities: by the rule's id; nil where the rule is not to be run.
  public init(_ severities: [String: Severity?]) { self.severities = severities }

  /// Whether nobody has said anything.
  public var isEmpty: Bool { severities.isEmpty }

  /// Whether a rule is to be run at all.
  public func runs(_ id: String) -> Bool {
    guard let severity = severities[id] else { return true }
    return severity != nil
  }

  /// A diagnostic as it matters; nil where it does not.
  public func apply(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let setting = severities[diagnostic.id] else { return diagnostic }
    guard let severity = setting else { return nil }
    var diagnostic = diagnostic
    diagnostic.severity = severity
    return diagnostic
  }
}
