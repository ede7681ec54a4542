public import Decoding

/// How one parameter hangs on another.
public enum ParameterDependencyType: String, Choice {
  case requiredIf = "required-if"
  case excludedIf = "excluded-if"
  case valueDerived = "value-derived"
  case conditional
}
