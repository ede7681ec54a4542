import Expressions
import JourneyTemplates
import Values

/// What is said of several parameters at once.
extension ParameterProcessing {
  mutating func checkRelations(of parameter: PreparedParameter) {
    guard !isRefused(parameter.name), !inapplicable.contains(parameter.name) else { return }
    do throws(ParameterProblem) {
      if has(parameter.name) {
        checkCompanions(of: parameter)
        try checkExclusions(of: parameter)
      } else {
        try checkPresence(of: parameter)
      }
    } catch {
      refuse(error)
    }
  }

  private func has(_ name: String) -> Bool { scope.parameters[name] != nil }

  /// A value that is there needs others: `requiredWith` and `dependsOn`.
  private mutating func checkCompanions(of parameter: PreparedParameter) {
    guard given[parameter.name] != nil else { return }
    let companions =
      (parameter.parameter.constraints?.requiredWith ?? []) + parameter.parameter.dependsOn
    var told: Set<String> = []
    for name in companions where !has(name) && told.insert(name).inserted {
      refuse(
        problem(
          "companion-missing", of: parameter, "'\(parameter.name)' needs '\(name)' as well",
          help: "Give '\(name)', or leave '\(parameter.name)' out"))
    }
  }

  private mutating func checkExclusions(of parameter: PreparedParameter) throws(ParameterProblem) {
    guard given[parameter.name] != nil else { return }
    for name in parameter.parameter.constraints?.excludesWith ?? [] where given[name] != nil {
      refuse(
        problem(
          "parameters-exclude", of: parameter,
          "'\(parameter.name)' and '\(name)' exclude each other",
          help: "Leave one of the two out"))
    }
    for dependency in parameter.dependencies where dependency.type == .excludedIf {
      guard try holds(dependency.condition, for: parameter) else { continue }
      refuse(
        problem(
          "parameter-excluded", of: parameter,
          "'\(parameter.name)' can't be given where \(dependency.condition)",
          help: "Leave it out"))
      result.suggestions.append(
        ParameterSuggestion(parameter.name, .remove, "Leave '\(parameter.name)' out"))
    }
  }

  private mutating func checkPresence(of parameter: PreparedParameter) throws(ParameterProblem) {
    if parameter.isRequired {
      refuse(
        ParameterProblem(
          "missing-parameter", parameter.name, "'\(parameter.name)' is missing",
          help: parameter.whatToGive))
      return
    }
    for dependency in parameter.dependencies where dependency.type == .requiredIf {
      guard try holds(dependency.condition, for: parameter) else { continue }
      refuse(
        ParameterProblem(
          "missing-parameter", parameter.name,
          "'\(parameter.name)' is missing: it is needed where \(dependency.condition)",
          help: parameter.whatToGive))
      return
    }
  }

  /// The template's own rules, once every parameter is sound.
  mutating func checkRules() {
    for rule in template.rules {
      let message: String
      do throws(ExpressionError) {
        if try scope.evaluate(rule.expression).isTruthy { continue }
        message = rule.rule.message
      } catch {
        message = "\(rule.rule.message) (the rule can't be decided: \(error.message))"
      }
      let problem = ParameterProblem(
        rule.rule.ruleId, "", message, help: rule.rule.description ?? "")
      switch rule.rule.severity {
      case .error: result.errors.append(problem)
      case .warning, .suggestion: result.warnings.append(problem)
      }
    }
  }

  /// A problem in the template's own words, where it has some.
  func problem(
    _ id: String, of parameter: PreparedParameter, _ message: String, help: String
  ) -> ParameterProblem {
    let own = parameter.parameter.constraints?.validationMessage
    let detail = own == nil ? help : help.isEmpty ? message : "\(message). \(help)"
    return ParameterProblem(id, parameter.name, own ?? message, help: detail)
  }
}

extension PreparedParameter {
  /// What to do about its absence.
  fileprivate var whatToGive: String {
    let kind =
      parameter.dataType == .choice ? "one of its options" : "a \(parameter.dataType.rawValue)"
    return "Give \(kind): \(parameter.description)"
  }
}
