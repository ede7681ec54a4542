import JourneyTemplates
import Values

extension Value {
  /// As a reader is shown it: strings as they are, everything else as JSON.
  var shownText: String {
    if case .string(let string) = self { string } else { JSONWriter.plainText(of: self) }
  }
}

extension ParameterConstraints {
  /// Each constraint in words.
  var sentences: [String] {
    var sentences: [String] = []
    if let minValue { sentences.append("at least \(minValue.jsonText)") }
    if let maxValue { sentences.append("at most \(maxValue.jsonText)") }
    if let minLength { sentences.append("at least \(minLength) long") }
    if let maxLength { sentences.append("at most \(maxLength) long") }
    if let pattern { sentences.append("matches \(pattern)") }
    if !requiredWith.isEmpty { sentences.append("needs \(requiredWith.joined(separator: ", "))") }
    if !excludesWith.isEmpty {
      sentences.append("not together with \(excludesWith.joined(separator: ", "))")
    }
    sentences += dependsOn.map(\.sentence)
    if let customValidator { sentences.append("must meet \(customValidator)") }
    return sentences
  }
}

extension ParameterDependency {
  /// The dependency in words.
  var sentence: String {
    switch dependencyType {
    case .requiredIf: "required if \(condition.expression)"
    case .excludedIf: "not allowed if \(condition.expression)"
    case .valueDerived: "derived from \(dependentParameter)"
    case .conditional: "depends on \(dependentParameter) where \(condition.expression)"
    }
  }
}

extension ErrorHandlingConfig {
  /// What follows an error, in words.
  var sentence: String {
    let reaction =
      switch onError {
      case .stop: "On an error the journey stops."
      case .proceed: "On an error the journey goes on."
      case .fallback: "On an error the journey goes to \(fallbackStateId ?? "its fallback state")."
      }
    guard let retries = retryStrategy?.maxRetries, retries > 0 else { return reaction }
    return "Tried again up to \(retries) times. " + reaction
  }
}
