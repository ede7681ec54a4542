package import Diagnostics
package import Instantiation
package import Values

extension Object {
  /// The beginning of an answer.
  package static func answer(ok: Bool = true, _ problems: [Object] = []) -> Object {
    ["ok": .bool(ok), "problems": .array(problems.map { .object($0) })]
  }

  /// An answer that says nothing but what is wrong.
  package static func refusal(_ problems: [Object]) -> Object { answer(ok: false, problems) }

  /// A problem in an answer.
  package static func problem(
    _ id: String, _ severity: Severity = .error, summary: String, explanation: String = "",
    help: String = ""
  ) -> Object {
    [
      "id": .string(id), "severity": .string(severity.rawValue), "summary": .string(summary),
      "explanation": .string(explanation), "help": .string(help), "suggestions": [],
    ]
  }

  /// A problem with data that was read or resolved.
  package static func problem(_ diagnostic: Diagnostic) -> Object {
    var problem = problem(
      diagnostic.id, diagnostic.severity, summary: diagnostic.summary,
      explanation: diagnostic.explanation, help: diagnostic.help)
    if case .place(let place) = diagnostic.location, !place.path.steps.isEmpty {
      problem.append("path", .string(place.path.description))
    }
    return problem
  }

  /// A problem with a journey.
  package static func problem(_ journey: JourneyProblem) -> Object {
    var problem = problem(
      journey.id, journey.severity, summary: journey.message, explanation: journey.explanation,
      help: journey.help)
    switch journey.origin {
    case .template(let path, _):
      if !path.steps.isEmpty { problem.append("path", .string(path.description)) }
    case .parameter(let name, let path):
      problem.append("parameterName", .string(name))
      if !path.steps.isEmpty { problem.append("path", .string(path.description)) }
    case .customization(let id): problem.append("customizationId", .string(id))
    case .request: break
    }
    return problem
  }
}

extension [Object] {
  /// The problems with a journey; the changes that would mend a parameter are told with the first
  /// problem of it.
  package init(_ problems: [JourneyProblem], _ suggestions: [ParameterSuggestion]) {
    var left = suggestions
    self = problems.map { journey in
      var problem = Object.problem(journey)
      guard case .parameter(let name, _) = journey.origin else { return problem }
      let own = left.filter { $0.parameterName.isExactly(name) }
      left.removeAll { $0.parameterName.isExactly(name) }
      problem["suggestions"] = .array(own.map { $0.written })
      return problem
    }
  }
}

extension ParameterSuggestion {
  fileprivate var written: Value {
    var object: Object = ["parameterName": .string(parameterName), "message": .string(message)]
    switch change {
    case .value(let value): object.append("suggestedValue", value)
    case .rename(let name): object.append("suggestedName", .string(name))
    case .remove: object.append("remove", true)
    }
    return .object(object)
  }
}
