public import Decoding

/// A condition that decides whether a part of a template is used.
public struct TemplateCondition: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TemplateCondition"

  /// An expression over parameters and `user`: a strict subset of ECMAScript.
  public var expression: String = ""
  /// Names the condition.
  public var conditionId: String?
  /// What the condition looks at.
  public var conditionType: ConditionType = .parameterValue
  /// The parameters that it uses.
  public var parameters: [String] = []
  /// When it is decided.
  public var evaluationScope: EvaluationScope = .instance
  /// Whether its result may be kept for the same parameters.
  public var cacheResult: Bool = true

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required(
      "expression", &expression, .text(1...4000),
      "An expression over parameters and `user`: a strict subset of ECMAScript.")
    fields.optional("conditionId", &conditionId, .identifier, "Names the condition.")
    fields.optional("conditionType", &conditionType, "What the condition looks at.")
    fields.optional("parameters", &parameters, .parameterName, "The parameters that it uses.")
    fields.optional("evaluationScope", &evaluationScope, "When it is decided.")
    fields.optional(
      "cacheResult", &cacheResult,
      "Whether its result may be kept for the same parameters.")
  }
}
