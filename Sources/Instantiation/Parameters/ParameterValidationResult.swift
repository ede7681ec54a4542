import Diagnostics
public import Values

/// What came of parameters that somebody gave: the seed's `ParameterValidationResult`.
public struct ParameterValidationResult: Sendable {
  /// Why no journey can be made; every problem at once.
  public internal(set) var errors: [ParameterProblem] = []
  /// What may be a mistake.
  public internal(set) var warnings: [ParameterProblem] = []
  /// The values that a journey is made of, in the order of the template's parameters: given, derived
  /// or default, after their transforms.
  public internal(set) var processedParameters = Object()
  /// The parameters that got a default, in the template's order.
  public internal(set) var appliedDefaults: [String] = []
  /// The parameters that do not apply, since a `conditional` dependency does not hold, in the
  /// template's order.
  public internal(set) var inapplicable: [String] = []
  /// The parameters that must be given with these values, in the template's order.
  public internal(set) var required: [String] = []
  /// The parameters that must not be given with these values, in the template's order.
  public internal(set) var excluded: [String] = []
  /// Changes that would mend problems.
  public internal(set) var suggestions: [ParameterSuggestion] = []

  /// Whether a journey can be made.
  public var isValid: Bool { errors.isEmpty }
}

extension ParameterValidationResult {
  /// The result as data, with the seed's names.
  public var value: Value {
    [
      "isValid": .bool(isValid),
      "errors": .array(errors.map { $0.value }),
      "warnings": .array(warnings.map { $0.value }),
      "processedParameters": .object(processedParameters),
      "appliedDefaults": .array(appliedDefaults.map { .string($0) }),
      "suggestions": .array(suggestions.map { $0.value }),
    ]
  }
}

extension ParameterProblem {
  fileprivate var value: Value {
    var object = Object(uniqueEntries: [
      .init("code", .string(id)), .init("parameter", .string(parameterName)),
      .init("message", .string(message)),
    ])
    if !help.isEmpty { object.append("help", .string(help)) }
    if !path.steps.isEmpty { object.append("path", .string(path.description)) }
    return .object(object)
  }
}

extension ParameterSuggestion {
  fileprivate var value: Value {
    var object = Object(uniqueEntries: [
      .init("parameter", .string(parameterName)), .init("message", .string(message)),
    ])
    switch change {
    case .value(let value): object.append("suggestedValue", value)
    case .rename(let name): object.append("suggestedName", .string(name))
    case .remove: object.append("remove", true)
    }
    return .object(object)
  }
}
