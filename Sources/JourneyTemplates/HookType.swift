public import Decoding

/// When a hook runs.
public enum HookType: String, Choice {
  case preStateEntry = "pre-state-entry"
  case postStateEntry = "post-state-entry"
  case preStateExit = "pre-state-exit"
  case postStateExit = "post-state-exit"
  case preTransition = "pre-transition"
  case postTransition = "post-transition"
  case parameterProcessing = "parameter-processing"
  case errorHandling = "error-handling"
  case custom
}
