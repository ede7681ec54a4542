import Expressions
import JSONSchema
import JourneyTemplates
import Patterns
import Values

/// A parameter with all that its value is held against compiled.
///
/// Shared, not copied: it is large and looked at for every journey.
final class PreparedParameter: Sendable {
  let parameter: TemplateParameter
  /// Whether a value must be given or derived.
  let isRequired: Bool
  /// Its value where none is given.
  let defaultValue: PreparedContent?
  let pattern: Pattern?
  let schema: JSONSchema?
  let validator: Expression?
  let transform: Transform?
  let dependencies: [PreparedDependency]

  init(
    _ parameter: TemplateParameter, isRequired: Bool, defaultValue: PreparedContent?,
    pattern: Pattern?, schema: JSONSchema?, validator: Expression?, transform: Transform?,
    dependencies: [PreparedDependency]
  ) {
    self.parameter = parameter
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.pattern = pattern
    self.schema = schema
    self.validator = validator
    self.transform = transform
    self.dependencies = dependencies
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
