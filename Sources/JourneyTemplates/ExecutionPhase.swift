public import Decoding

/// Whether a hook runs when a journey is made or while it runs.
public enum ExecutionPhase: String, Choice {
  case instantiation
  case runtime
}
