public import Decoding

/// What an inheritance rule is about.
public enum InheritanceRuleType: String, Choice {
  case merge
  case override
  case extend
  case compose
}
