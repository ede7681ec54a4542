import Expressions
import JSONSchema
import JourneyTemplates
import Patterns
import Values

/// A parameter with all that its value is held against compiled.
struct PreparedParameter: Sendable {
  let parameter: TemplateParameter
  /// Whether a value must be given or derived.
  let isRequired: Bool
  /// Its value where none is given.
  var defaultValue: PreparedContent?
  var pattern: Pattern?
  var schema: JSONSchema?
  var validator: Expression?
  var transform: Transform?
  var dependencies: [PreparedDependency] = []

  init(_ parameter: TemplateParameter, isRequired: Bool) {
    self.parameter = parameter
    self.isRequired = isRequired
  }

  var name: String { parameter.parameterName }

  /// Parameters whose values have to be known before this one's.
  var predecessors: [String] {
    var names = parameter.dependsOn + (defaultValue?.names ?? [])
    if case .expression(let expression) = transform {
      names += expression.freeNames.map { $0.name }
    }
    for dependency in dependencies where dependency.type.decidesValue {
      names.append(dependency.name)
      names += dependency.condition.freeNames.map { $0.name }
      if case .expression(let expression) = dependency.transform {
        names += expression.freeNames.map { $0.name }
      }
    }
    return names
  }
}

extension ParameterDependencyType {
  /// Whether it has a say in what the value is, and not just in whether it may be given.
  fileprivate var decidesValue: Bool { self == .valueDerived || self == .conditional }
}
