import Decoding
import Instantiation
import JourneyTemplates
import Values
import YAML

/// What somebody typed into the field of a parameter.
struct TypedText {
  private let text: String
  private let parameter: TemplateParameter

  init(_ text: String, for parameter: TemplateParameter) {
    self.text = text
    self.parameter = parameter
  }

  /// The value that the text stands for, or why it stands for none.
  ///
  /// A text that is no value of the parameter's type is left as it is, so that it is refused in the
  /// words for such values.
  var value: Result<Value, TextProblem> {
    switch parameter.dataType {
    case .string, .function, .templateReference: .success(.string(text))
    case .number: .success(number)
    case .boolean: .success(boolean)
    case .choice: .success(option ?? .string(text))
    case .object, .array: data
    }
  }

  private var words: String { text.trimmed }

  private var number: Value {
    (try? JSONReader.value(of: words))?.number.map { .number($0) } ?? .string(text)
  }

  private var boolean: Value {
    switch words {
    case "true": true
    case "false": false
    default: .string(text)
    }
  }

  /// The option whose value reads like the text.
  private var option: Value? {
    parameter.options.first { option in
      switch option.value {
      case .string(let string): string.isExactly(text)
      case let value: JSONWriter.plainText(of: value).isExactly(words)
      }
    }?.value
  }

  /// JSON, or YAML, as in a parameters file.
  private var data: Result<Value, TextProblem> {
    let json: JSONError
    do throws(JSONError) {
      return .success(try JSONReader.value(of: text, depth: 64))
    } catch {
      json = error
    }
    do throws(YAMLError) {
      return .success(try YAMLStream.values(of: text).first ?? .null)
    } catch {
      let isJSON = words.utf8.first == UInt8(ascii: "{") || words.utf8.first == UInt8(ascii: "[")
      return .failure(
        isJSON
          ? TextProblem(json)
          : TextProblem(summary: error.summary, help: error.help, position: error.position))
    }
  }
}
