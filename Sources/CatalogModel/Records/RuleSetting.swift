public import Decoding

/// How much the findings of a rule matter in a catalog.
public enum RuleSetting: String, Choice, Sendable {
  case error, warning, suggestion
  /// The rule is not run.
  case off
}
