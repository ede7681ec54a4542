public import Diagnostics

/// What a rule has found.
public struct Report {
  /// In the order in which it was found.
  public private(set) var diagnostics: [Diagnostic] = []
  private let id: String
  private let severity: Severity

  /// Creates an empty report of a rule.
  public init<R: Rule>(_ rule: R) {
    id = rule.id
    severity = rule.severity
  }

  /// Adds a defect.
  public mutating func add(
    _ summary: String, at place: Place, explanation: String = "", help: String = "",
    notes: [Diagnostic.Note] = [], fixes: [FixIt] = []
  ) {
    add(
      summary, at: .place(place), explanation: explanation, help: help, notes: notes, fixes: fixes)
  }

  /// Adds a defect of something that is no value in a YAML file.
  public mutating func add(
    _ summary: String, at location: Location, explanation: String = "", help: String = "",
    notes: [Diagnostic.Note] = [], fixes: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(
        id, severity, summary, explanation: explanation, help: help, at: location, notes: notes,
        fixes: fixes))
  }
}
