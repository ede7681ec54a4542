import Decoding
import Diagnostics
import JourneyTemplates
public import Values

extension PreparedTemplate {
  /// Makes a journey of parameters alone.
  ///
  /// - Throws: `InstantiationFailure` with everything that is wrong.
  public func instantiate(_ parameters: Object) throws(InstantiationFailure) -> MadeJourney {
    try instantiate(InstantiationRequest(parameters))
  }

  /// Makes a journey.
  ///
  /// - Throws: `InstantiationFailure` with everything that is wrong.
  public func instantiate(
    _ request: InstantiationRequest
  ) throws(InstantiationFailure) -> MadeJourney {
    let layers = try PreparedLayers(request.customizations, of: self)
    let user = request.profile.asUser
    let given = layers.parameters(over: request.parameters, self, user: user)
    let validation = parameters.process(given, user: user)
    if template.templateType == .abstract {
      throw InstantiationFailure([abstractness], validation)
    }
    let problems = validation.errors.map { JourneyProblem($0, .error) }
    guard problems.isEmpty else { throw InstantiationFailure(problems, validation) }
    let scope = parameters.scope(validation.processedParameters, user: user)
    let (journey, applied) = try customized(by: layers, scope, validation)
    return try make(journey, request, scope, validation, applied)
  }

  private func make(
    _ journey: PreparedJourney, _ request: InstantiationRequest, _ scope: Scope,
    _ validation: ParameterValidationResult, _ applied: [String]
  ) throws(InstantiationFailure) -> MadeJourney {
    var instance = JourneyInstance(request)
    instance.templateId = template.templateId
    instance.version = template.version
    instance.locale = request.locale ?? request.profile?.locale ?? defaultLocale
    instance.parameters = validation.processedParameters
    instance.appliedCustomizations = applied
    instance.instanceId = id(of: instance)
    var making = JourneyMaking(
      journey, scope, locale: instance.locale, defaultLocale: defaultLocale)
    making.make(&instance)
    var problems = making.problems
    if !problems.contains(where: { $0.severity == .error }) {
      let soundness = JourneySoundness(instance, journey, making.parts)
      problems += soundness.problems
    }
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw InstantiationFailure(errors, validation) }
    let warnings = validation.warnings.map { JourneyProblem($0, .warning) } + problems
    return MadeJourney(instance: instance, warnings: warnings, validation: validation)
  }

  private var abstractness: JourneyProblem {
    var told: Set<String> = []
    let supplied =
      (template.abstractStates.map { "state '\($0.stateId)'" }
      + template.implementationRequirements.map { "\($0.requirementType.rawValue) '\($0.target)'" })
      .filter { told.insert($0).inserted }
    return JourneyProblem(
      "abstract-template", .error,
      "'\(template.templateId)' is abstract: no journey can be made of it alone",
      explanation: supplied.isEmpty
        ? "It is there to be extended."
        : "Templates that extend it supply " + supplied.joined(separator: ", ") + ".",
      help: "Choose a template that extends it, or write one", .request)
  }

  /// A hash of all that decides what the journey is.
  private func id(of instance: JourneyInstance) -> String {
    var layers = instance.customizations
    for index in layers.indices {
      layers[index].appliedAt = nil
      layers[index].appliedBy = nil
    }
    let content: Value = [
      "template": .string(digest), "locale": .string(instance.locale),
      "parameters": .object(instance.parameters), "profile": instance.profile.written,
      "customizations": layers.written,
    ]
    let hash = SHA256.hexadecimal(of: Array(JSONWriter.plainText(of: content).utf8))
    return "\(template.templateId)-\(hash.prefix(16))"
  }
}

extension JourneyInstance {
  /// What a request says of a journey by itself.
  fileprivate init(_ request: InstantiationRequest) {
    self.init()
    givenParameters = request.parameters
    customizations = request.customizations
    profile = request.profile
    createdAt = request.createdAt
    createdBy = request.createdBy
    workspaceId = request.workspaceId
  }
}

extension JourneyProblem {
  /// A problem with a parameter.
  init(_ problem: ParameterProblem, _ severity: Severity) {
    self.init(
      problem.id, severity, problem.message, help: problem.help,
      problem.parameterName.isEmpty ? .request : .parameter(problem.parameterName, problem.path))
  }
}
