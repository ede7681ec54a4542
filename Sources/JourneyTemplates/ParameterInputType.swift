public import Decoding

/// The control that a form shows for a parameter.
public enum ParameterInputType: String, Choice {
  case text
  case textarea
  case number
  case boolean
  case select
  case multiselect
  case date
  case time
  case json
  case code
  case templatePicker = "template-picker"
}
