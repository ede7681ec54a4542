package import JourneyTemplates
package import Values

extension TemplateParameter {
  /// Whether a value is of its type, one of its options and within its bounds.
  ///
  /// Patterns, schemas and validators are not tried.
  package func takes(_ value: Value) -> Bool {
    guard isOfType(value) else { return false }
    if !options.isEmpty, dataType != .array, !options.contains(where: { $0.value == value }) {
      return false
    }
    guard let constraints else { return true }
    switch value {
    case .number(let number):
      return number >= constraints.minValue ?? -.infinity
        && number <= constraints.maxValue ?? .infinity
    case .string(let text): return constraints.allows(length: text.unicodeScalars.count)
    case .array(let items): return constraints.allows(length: items.count)
    default: return true
    }
  }

  private func isOfType(_ value: Value) -> Bool {
    switch (dataType, value) {
    case (.string, .string), (.number, .number), (.boolean, .bool), (.object, .object),
      (.array, .array), (.choice, _):
      true
    case (.function, .string), (.templateReference, .string): true
    default: false
    }
  }
}

extension ParameterConstraints {
  fileprivate func allows(length: Int) -> Bool {
    length >= minLength ?? 0 && length <= maxLength ?? .max
  }
}
