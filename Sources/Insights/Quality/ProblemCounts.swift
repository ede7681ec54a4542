/// How much the rules have to say of a template's latest version.
public struct ProblemCounts: Sendable, Equatable {
  /// Errors.
  public var errors = 0
  /// Warnings.
  public var warnings = 0
  /// Suggestions.
  public var notes = 0

  /// Creates counts.
  public init(errors: Int = 0, warnings: Int = 0, notes: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
  }
}
