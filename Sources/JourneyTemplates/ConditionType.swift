public import Decoding

/// What a condition looks at.
public enum ConditionType: String, Choice {
  case parameterValue = "parameter-value"
  case userContext = "user-context"
  case systemState = "system-state"
  case custom
}
