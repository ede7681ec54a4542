import Values

/// Which lists of a template hold things with an id, and which hold names.
enum KeyedLists {
  /// The key that holds the id of a list's items.
  static func idKey(of list: String) -> String? {
    switch list {
    case "parameters": "parameterName"
    case "stateTemplates": "templateId"
    case "transitionTemplates": "transitionId"
    case "messageTemplates": "messageId"
    case "actionTemplates": "actionId"
    case "validationRules", "compositionRules", "inheritanceRules": "ruleId"
    case "customizations": "customizationId"
    case "customizationHooks": "hookId"
    case "extensionPoints", "extensibilityPoints": "pointId"
    case "personalizationRules": "id"
    case "stepTemplates": "stepId"
    case "apiEndpoints": "endpointId"
    case "retryStrategies": "strategyId"
    case "fallbackBehaviors": "behaviorId"
    case "stateOrdering", "abstractStates": "stateId"
    case "implementationRequirements": "requirementId"
    case "options": "value"
    default: nil
    }
  }

  /// Lists of names, which are united.
  static let names: Set<String> = [
    "requiredTools", "requiredParameters", "supportedModes", "compatibilityFlags",
  ]

  /// What tells templates apart, and what only the template itself means: never inherited.
  static let own: Set<String> = [
    "templateId", "templateName", "version", "description", "templateType", "category", "tags",
    "author", "createdAt", "updatedAt", "extendsTemplate", "composesTemplates", "compositionRules",
    "abstractStates", "implementationRequirements", "extensibilityPoints", "inheritanceRules",
  ]

  /// The position of the item with an id.
  static func index(of id: Value, in items: [Value], idKey: String) -> Int? {
    items.firstIndex { $0[idKey] == id }
  }
}
