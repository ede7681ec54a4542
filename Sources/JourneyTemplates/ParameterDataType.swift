public import Decoding

/// The kind of data that a parameter takes.
public enum ParameterDataType: String, Choice {
  case string
  case number
  case boolean
  case object
  case array
  /// One of the parameter's options.
  case choice = "enum"
  case function
  case templateReference = "template-reference"
}
