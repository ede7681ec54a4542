public import Decoding

/// How a parameter hangs on another.
public struct ParameterDependency: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ParameterDependency"

  /// The other parameter.
  public var dependentParameter: String = ""
  /// How it hangs on it.
  public var dependencyType: ParameterDependencyType = .conditional
  /// When it does.
  public var condition: TemplateCondition = TemplateCondition()
  /// A function or expression that derives the value.
  public var transformFunction: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required(
      "dependentParameter", &dependentParameter, .parameterName,
      "The other parameter.")
    fields.required("dependencyType", &dependencyType, "How it hangs on it.")
    fields.required("condition", &condition, "When it does.")
    fields.optional(
      "transformFunction", &transformFunction,
      "A function or expression that derives the value.")
  }
}
