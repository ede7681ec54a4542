public import Decoding

/// What sets off a transition.
public enum TriggerType: String, Choice {
  case automatic
  case userInput = "user-input"
  case confirmation
  case toolSuccess = "tool-success"
  case toolFailure = "tool-failure"
  case timeout
}
