public import Decoding

/// How the wait grows from one try to the next.
public enum RetryBackoff: String, Choice {
  case fixed
  case linear
  case exponential
}
