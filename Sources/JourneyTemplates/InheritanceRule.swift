public import Decoding

/// How a child's value at a path is put together with its parent's.
public struct InheritanceRule: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "InheritanceRule"

  /// Unique in its template.
  public var ruleId: String = ""
  /// What the rule is about.
  public var ruleType: InheritanceRuleType = .merge
  /// A JSONPath to what it governs.
  public var targetPath: String = ""
  /// How the two are put together.
  public var mergeStrategy: MergeStrategy = .mergeDeep
  /// For `custom`: an expression over `parent` and `child`.
  public var customMerge: String?
  /// For `extend-array` and `compose`: the key to match items by; ids are found by themselves where
  /// it is not given.
  public var itemKey: String?
  /// When it is in force; all must hold.
  public var applicableWhen: [TemplateCondition] = []
  /// Higher wins.
  public var priority: Int = 0

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("ruleId", &ruleId, .identifier, "Unique in its template.")
    fields.required("ruleType", &ruleType, "What the rule is about.")
    fields.required("targetPath", &targetPath, .text(1...500), "A JSONPath to what it governs.")
    fields.required("mergeStrategy", &mergeStrategy, "How the two are put together.")
    fields.optional(
      "customMerge", &customMerge, .text(1...4000),
      "For `custom`: an expression over `parent` and `child`.")
    fields.optional(
      "itemKey", &itemKey, .text(1...100),
      "For `extend-array` and `compose`: the key to match items by.")
    fields.optional("applicableWhen", &applicableWhen, "When it is in force; all must hold.")
    fields.optional("priority", &priority, "Higher wins.")
  }
}
