import Instantiation
import JourneyTemplates
import Values

/// What came of a request for a journey.
struct JourneyOutcome {
  /// What it was made of.
  let request: InstantiationRequest
  /// The journey; nil where something is wrong.
  let instance: JourneyInstance?
  /// What came of the parameters.
  let validation: ParameterValidationResult
  /// What is wrong, or may be.
  let problems: [Object]

  init(_ given: GivenRequest, of opened: OpenedTemplate) throws(InvalidRequest) {
    let read = try JourneyRequest(given, of: opened.template)
    request = read.request
    do throws(InstantiationFailure) {
      let made = try opened.prepared.instantiate(request)
      validation = made.validation
      instance = read.problems.isEmpty ? made.instance : nil
      problems = read.problems + [Object](made.warnings, made.validation.suggestions)
    } catch {
      instance = nil
      problems = read.problems + [Object](error.problems, error.validation.suggestions)
      // Layers that can't be read are refused before anybody has looked at the parameters.
      validation =
        error.validation.isEmpty
        ? opened.prepared.validate(request.parameters, profile: request.profile)
        : error.validation
    }
  }

  /// What an answer says of each parameter.
  func standings(of template: JourneyTemplate) -> [Value] {
    let inapplicable = Set(validation.inapplicable)
    let required = Set(validation.required)
    let excluded = Set(validation.excluded)
    let defaulted = Set(validation.appliedDefaults)
    return template.parameters.map { parameter in
      let name = parameter.parameterName
      var standing: Object = [
        "parameterName": .string(name), "applies": .bool(!inapplicable.contains(name)),
        "isGiven": .bool(request.parameters[name].map { !$0.isNull } ?? false),
        "isDefault": .bool(defaulted.contains(name)),
        "isRequired": .bool(required.contains(name)), "isExcluded": .bool(excluded.contains(name)),
      ]
      if let value = validation.processedParameters[name] { standing.append("value", value) }
      return .object(standing)
    }
  }
}

extension ParameterValidationResult {
  /// Whether nothing has come of it, not even a problem.
  fileprivate var isEmpty: Bool {
    isValid && warnings.isEmpty && processedParameters.isEmpty && required.isEmpty
  }
}
