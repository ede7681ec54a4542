import Diagnostics
import Expressions
import Handlebars
import JourneyTemplates
import Values

/// One pass over the parameters that somebody gave.
struct ParameterProcessing {
  let template: PreparedParameters
  let given: Object
  var scope: Scope
  var result = ParameterValidationResult()
  /// Parameters that do not apply, since a condition does not hold.
  private(set) var inapplicable: Set<String> = []
  /// Parameters whose value has been refused, so that nothing more is said of it.
  private var refused: Set<String> = []

  init(_ template: PreparedParameters, given: Object, user: Value) {
    self.template = template
    self.given = given
    scope = template.scope(Object(), user: user)
  }

  mutating func run() -> ParameterValidationResult {
    reportUnknownNames()
    for index in template.order.indices { settle(template.list[index]) }
    for parameter in template.list { checkRelations(of: parameter) }
    if result.isValid { checkRules() }
    for parameter in template.list {
      guard let value = scope.parameters[parameter.name] else { continue }
      result.processedParameters.append(parameter.name, value)
    }
    noteStandings()
    let defaulted = Set(result.appliedDefaults)
    result.appliedDefaults = template.list.map { $0.name }.filter { defaulted.contains($0) }
    return result
  }

  private mutating func reportUnknownNames() {
    let names = template.list.map { $0.name }
    for entry in given where !template.parameterNames.contains(entry.key) {
      let near = nearest(to: entry.key, among: names.filter { given[$0] == nil })
      let help =
        names.isEmpty
        ? "The template has no parameters"
        : near.map { "Did you mean '\($0)'?" }
          ?? "The template has: " + names.prefix(20).joined(separator: ", ")
      result.errors.append(
        ParameterProblem(
          "unknown-parameter", entry.key, "There is no parameter '\(entry.key)'", help: help))
      if let near {
        result.suggestions.append(
          ParameterSuggestion(entry.key, .rename(to: near), "Did you mean '\(near)'?"))
      } else {
        result.suggestions.append(
          ParameterSuggestion(entry.key, .remove, "Leave '\(entry.key)' out"))
      }
    }
  }

  /// Finds the value of a parameter whose predecessors have theirs, and holds it against all that
  /// is said of the parameter alone.
  private mutating func settle(_ parameter: PreparedParameter) {
    do throws(ParameterProblem) {
      guard try applies(parameter) else { return leaveOut(parameter) }
      guard let value = try value(of: parameter) else { return }
      let transformed = try transform(value, of: parameter)
      scope.parameters[parameter.name] = transformed
      check(transformed, of: parameter)
    } catch {
      refuse(error)
    }
  }

  /// Whether every `conditional` dependency holds.
  private func applies(_ parameter: PreparedParameter) throws(ParameterProblem) -> Bool {
    for dependency in parameter.dependencies where dependency.type == .conditional {
      guard try holds(dependency.condition, for: parameter) else { return false }
    }
    return true
  }

  /// What the parameters' dependencies say of whether they are to be given.
  private mutating func noteStandings() {
    for parameter in template.list {
      guard !inapplicable.contains(parameter.name) else {
        result.inapplicable.append(parameter.name)
        continue
      }
      if parameter.isRequired || holds(any: .requiredIf, of: parameter) {
        result.required.append(parameter.name)
      }
      if holds(any: .excludedIf, of: parameter) { result.excluded.append(parameter.name) }
    }
  }

  /// Whether a dependency of a kind holds; one that can't be decided does not.
  private func holds(any type: ParameterDependencyType, of parameter: PreparedParameter) -> Bool {
    parameter.dependencies.contains { dependency in
      dependency.type == type && (try? holds(dependency.condition, for: parameter)) == true
    }
  }

  private mutating func leaveOut(_ parameter: PreparedParameter) {
    inapplicable.insert(parameter.name)
    guard given[parameter.name] != nil else { return }
    result.warnings.append(
      ParameterProblem(
        "parameter-not-applicable", parameter.name,
        "'\(parameter.name)' has no effect with these parameters", help: "Leave it out"))
    result.suggestions.append(
      ParameterSuggestion(parameter.name, .remove, "Leave '\(parameter.name)' out"))
  }

  /// The given value, or a derived one, or the default; nil where there is none.
  private mutating func value(
    of parameter: PreparedParameter
  ) throws(ParameterProblem) -> Value? {
    if let value = given[parameter.name], !value.isNull { return value }
    for dependency in parameter.dependencies where dependency.type == .valueDerived {
      guard let source = scope.parameters[dependency.name],
        try holds(dependency.condition, for: parameter)
      else { continue }
      guard let transform = dependency.transform else { return source }
      return try apply(transform, to: source, of: parameter)
    }
    guard let content = parameter.defaultValue, !isExcluded(parameter) else { return nil }
    result.appliedDefaults.append(parameter.name)
    do throws(JourneyProblem) {
      return try template.texts.fill(
        content, Filling(context: scope.context, settings: TemplateSet.Settings()))
    } catch {
      throw ParameterProblem(
        "invalid-default", parameter.name,
        "The default of '\(parameter.name)' can't be filled in: \(error.message)",
        help: "Give a value")
    }
  }

  /// Whether something else is given that excludes the parameter, so that its default stays away.
  private func isExcluded(_ parameter: PreparedParameter) -> Bool {
    parameter.parameter.constraints?.excludesWith.contains { given[$0] != nil } == true
  }

  private func transform(
    _ value: Value, of parameter: PreparedParameter
  ) throws(ParameterProblem) -> Value {
    guard let transform = parameter.transform else { return value }
    return try apply(transform, to: value, of: parameter)
  }

  private func apply(
    _ transform: Transform, to value: Value, of parameter: PreparedParameter
  ) throws(ParameterProblem) -> Value {
    do throws(ExpressionError) {
      return try transform(value, in: scope)
    } catch {
      throw ParameterProblem(
        "transform-failed", parameter.name,
        "The value of '\(parameter.name)' can't be transformed: \(error.message)",
        help: "Give a value of another form")
    }
  }

  /// Whether a condition about a parameter holds.
  func holds(
    _ condition: Expression, for parameter: PreparedParameter, value: Value? = nil
  ) throws(ParameterProblem) -> Bool {
    var scope = scope
    scope.value = value ?? scope.parameters[parameter.name]
    do throws(ExpressionError) {
      return try scope.evaluate(condition).isTruthy
    } catch {
      throw ParameterProblem(
        "condition-failed", parameter.name,
        "A condition of '\(parameter.name)' can't be decided: \(error.message)", help: error.help)
    }
  }

  /// Takes note of a problem with a value.
  mutating func refuse(_ problem: ParameterProblem) {
    refused.insert(problem.parameterName)
    result.errors.append(problem)
  }

  /// Adds to what is said of the problem that was noted last.
  mutating func addHelp(_ text: String) {
    guard let last = result.errors.indices.last else { return }
    let help = result.errors[last].help
    result.errors[last].help = help.isEmpty ? text : text + " " + help
  }

  /// Whether there is a value that nothing is wrong with.
  func isRefused(_ name: String) -> Bool { refused.contains(name) }
}

extension ParameterProblem: Error {}
