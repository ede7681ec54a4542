public import Decoding

/// How much a broken validation rule of a template matters.
public enum RuleSeverity: String, Choice {
  case error
  case warning
  case suggestion
}
