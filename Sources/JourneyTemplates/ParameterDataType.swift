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

extension ParameterDataType {
  /// Whether a value on the command line is taken as it is, and not as YAML.
  public var isWrittenAsText: Bool {
    switch self {
    case .string, .function, .templateReference: true
    case .number, .boolean, .object, .array, .choice: false
    }
  }
}
