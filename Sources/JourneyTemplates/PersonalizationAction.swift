public import Decoding

/// What a personalization rule does to a message.
public enum PersonalizationAction: String, Choice {
  case replace
  case prepend
  case append
  case omit
}
