public import Decoding

/// What part of a journey a customization is on.
public enum CustomizationScope: String, Choice {
  case state
  case transition
  case parameter
  case global
}
