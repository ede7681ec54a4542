public import Decoding

/// What follows an error in a state.
public enum ErrorReaction: String, Choice {
  case stop
  case proceed = "continue"
  case fallback
}
