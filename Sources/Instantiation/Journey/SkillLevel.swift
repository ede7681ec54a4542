public import Decoding

/// How much a reader knows of what a journey is about.
public enum SkillLevel: String, Choice {
  case beginner
  case intermediate
  case advanced
  case expert
}
