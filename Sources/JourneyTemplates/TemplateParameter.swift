public import Decoding
public import Values

/// A value that an adopter gives when making a journey.
public struct TemplateParameter: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TemplateParameter"

  /// The name that messages and conditions use.
  public var parameterName: String = ""
  /// What a form calls it.
  public var displayName: String = ""
  /// What it is for.
  public var description: String = ""
  /// The kind of data that it takes.
  public var dataType: ParameterDataType = .string
  /// A JSON Schema (2020-12) that its value meets.
  public var schema: Value?
  /// Whether it must be given.
  public var required: Bool = false
  /// Its value where none is given.
  public var defaultValue: Value?
  /// What its value must be like.
  public var constraints: ParameterConstraints?
  /// The control that a form shows for it.
  public var inputType: ParameterInputType?
  /// The values that it can have.
  public var options: [ParameterOption] = []
  /// Parameters that it hangs on.
  public var dependsOn: [String] = []
  /// A JSONPath to where its value is put in the template.
  public var bindingPath: String?
  /// A function, or an expression over `value`, that its value goes through.
  public var transformFunction: String?
  /// How forms, editors and other surfaces show it; theirs to read.
  public var ui: Object = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required(
      "parameterName", &parameterName, .parameterName,
      "The name that messages and conditions use.")
    fields.required("displayName", &displayName, .text(1...100), "What a form calls it.")
    fields.required("description", &description, .text(1...1000), "What it is for.")
    fields.required("dataType", &dataType, "The kind of data that it takes.")
    fields.optional("schema", &schema, "A JSON Schema (2020-12) that its value meets.")
    fields.optional("required", &required, "Whether it must be given.")
    fields.optional("defaultValue", &defaultValue, "Its value where none is given.")
    fields.optional("constraints", &constraints, "What its value must be like.")
    fields.optional("inputType", &inputType, "The control that a form shows for it.")
    fields.optional("options", &options, "The values that it can have.")
    fields.optional("dependsOn", &dependsOn, .parameterName, "Parameters that it hangs on.")
    fields.optional(
      "bindingPath", &bindingPath, .text(1...500),
      "A JSONPath to where its value is put in the template.")
    fields.optional(
      "transformFunction", &transformFunction, .text(1...4000),
      "A function, or an expression over `value`, that its value goes through.")
    fields.optional("ui", &ui, "How forms, editors and other surfaces show it; theirs to read.")
  }
}
