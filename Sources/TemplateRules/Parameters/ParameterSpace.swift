import Comparison
import Expressions
import JourneyTemplates
import Values

/// The values that parameters can have together, where they can be listed.
struct ParameterSpace {
  /// One combination of values.
  struct Case {
    fileprivate(set) var values: [(name: String, value: ExpressionResult)] = []

    func result(of name: String) -> ExpressionResult? {
      values.first { $0.name.isExactly(name) }?.value
    }

    /// The combination in words: channel is "email" and vip is true.
    var words: String {
      values.map { name, value in
        "\(name) is " + (value.value.map { JSONWriter.plainText(of: $0) } ?? "not given")
      }.joined(separator: " and ")
    }
  }

  private let parameters: [String: TemplateParameter]
  private let template: JourneyTemplate

  init(_ template: JourneyTemplate) {
    self.template = template
    parameters = template.parametersByName
  }

  /// All combinations of what the names can stand for; nil where they are not finite, or more than the
  /// limit.
  func cases(of names: [String], limit: Int) -> [Case]? {
    var cases = [Case()]
    var known: Set<String> = []
    for name in names where known.insert(name).inserted {
      guard let values = values(of: name), cases.count * values.count <= limit else { return nil }
      cases = cases.flatMap { one in
        values.map { Case(values: one.values + [(name: name, value: $0)]) }
      }
    }
    return cases
  }

  private func values(of name: String) -> [ExpressionResult]? {
    guard let parameter = parameters[name], !parameter.canBeDerived,
      let domain = parameter.finiteDomain
    else { return nil }
    let isGiven =
      parameter.required || template.requiredParameters.contains(name)
      || parameter.defaultValue != nil || template.defaultValues[name] != nil
    let canLack = !isGiven || parameter.canBeInapplicable
    return domain.map { .value($0) } + (canLack ? [.undefined] : [])
  }
}
