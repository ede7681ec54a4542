public import Decoding

/// What a child of an abstract template must supply.
public enum RequirementType: String, Choice {
  case state
  case parameter
  case tool
  case message
  case transition
}
