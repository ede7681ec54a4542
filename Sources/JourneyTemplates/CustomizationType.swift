public import Decoding

/// What a customization changes.
public enum CustomizationType: String, Choice {
  case contentOverride = "content-override"
  case behaviorModification = "behavior-modification"
  case stateInsertion = "state-insertion"
  case transitionModification = "transition-modification"
  case parameterBinding = "parameter-binding"
  case uiCustomization = "ui-customization"
  case logicInjection = "logic-injection"
}
