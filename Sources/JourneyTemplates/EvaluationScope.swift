public import Decoding

/// When a condition is decided.
public enum EvaluationScope: String, Choice {
  /// From defaults, when the template is resolved.
  case template
  /// From the given parameters and user, when a journey is made.
  case instance
  /// By the agent; it is carried into the journey as text.
  case runtime
}
