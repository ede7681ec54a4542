public import Decoding

/// What a parameter's value must be like.
public struct ParameterConstraints: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ParameterConstraints"

  /// The least number.
  public var minValue: Double?
  /// The greatest number.
  public var maxValue: Double?
  /// The fewest characters or items.
  public var minLength: Int?
  /// The most characters or items.
  public var maxLength: Int?
  /// A regular expression (ECMA-262, `u` flag) that a string must match.
  public var pattern: String?
  /// Parameters that must be given too.
  public var requiredWith: [String] = []
  /// Parameters that must not be given too.
  public var excludesWith: [String] = []
  /// How it hangs on other parameters.
  public var dependsOn: [ParameterDependency] = []
  /// An expression over `value` that must be true.
  public var customValidator: String?
  /// What to say when the value is refused.
  public var validationMessage: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional("minValue", &minValue, "The least number.")
    fields.optional("maxValue", &maxValue, "The greatest number.")
    fields.optional(
      "minLength", &minLength, .within(0...1_000_000),
      "The fewest characters or items.")
    fields.optional(
      "maxLength", &maxLength, .within(0...1_000_000),
      "The most characters or items.")
    fields.optional(
      "pattern", &pattern, .text(1...1000),
      "A regular expression (ECMA-262, `u` flag) that a string must match.")
    fields.optional(
      "requiredWith", &requiredWith, .parameterName,
      "Parameters that must be given too.")
    fields.optional(
      "excludesWith", &excludesWith, .parameterName,
      "Parameters that must not be given too.")
    fields.optional("dependsOn", &dependsOn, "How it hangs on other parameters.")
    fields.optional(
      "customValidator", &customValidator, .text(1...4000),
      "An expression over `value` that must be true.")
    fields.optional(
      "validationMessage", &validationMessage, .text(1...500),
      "What to say when the value is refused.")
  }
}
