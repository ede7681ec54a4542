public import Decoding

/// How far others may change what a hook guards.
public enum SecurityLevel: String, Choice {
  case open
  case restricted
  case locked
}
