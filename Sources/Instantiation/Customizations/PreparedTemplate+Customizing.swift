import Decoding
import Diagnostics
import JourneyTemplates
import Values

extension PreparedTemplate {
  /// The journey with bound parameters and customizations in it, and the ids of the latter.
  ///
  /// Where there are none, which is the usual case, that is the journey as it was prepared.
  func customized(
    by layers: PreparedLayers, _ scope: Scope, _ validation: ParameterValidationResult
  ) throws(InstantiationFailure) -> (PreparedJourney, [String]) {
    var problems: [JourneyProblem] = []
    let changes = changes(by: layers, scope, &problems)
    let bound = boundValues(scope.parameters)
    guard !changes.isEmpty || !bound.isEmpty || !problems.isEmpty else { return (journey, []) }
    var customizing = Customizing(value, CustomizationRights(template))
    for (path, value) in bound { customizing.bind(value, at: path) }
    for change in changes {
      do throws(JourneyProblem) {
        try customizing.apply(change, scope)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw InstantiationFailure(problems, validation) }
    let journey = try prepared(customizing, changes, validation)
    return (journey, changes.map { $0.customizationId })
  }

  private func changes(
    by layers: PreparedLayers, _ scope: Scope, _ problems: inout [JourneyProblem]
  ) -> [PreparedCustomization] {
    var changes: [PreparedCustomization] = []
    for customization in (ownCustomizations + layers.customizations).inOrder {
      do throws(JourneyProblem) {
        if try customization.applies(in: scope) { changes.append(customization) }
      } catch {
        problems.append(error)
      }
    }
    return changes
  }

  /// Bound parameters whose values are not in the template already.
  private func boundValues(_ parameters: Object) -> [(path: DataPath, value: Value)] {
    var bound: [(path: DataPath, value: Value)] = []
    for binding in bindings {
      guard let value = parameters[binding.parameterName] else { continue }
      for path in binding.paths where self.value[path] != value { bound.append((path, value)) }
    }
    return bound
  }

  /// Reads and compiles the template after changes.
  private func prepared(
    _ customized: Customizing, _ changes: [PreparedCustomization],
    _ validation: ParameterValidationResult
  ) throws(InstantiationFailure) -> PreparedJourney {
    let reader = ValueReader(file: "")
    let read = reader.read(JourneyTemplate.self, from: customized.value)
    var problems = reader.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      JourneyProblem(misfit: diagnostic, after: changes)
    }
    guard let read, problems.isEmpty else { throw InstantiationFailure(problems, validation) }
    var compiler = PartCompiler(literals: customized.literals)
    let journey = PreparedJourney(read, defaults: Self.defaults(parameters), &compiler)
    problems = compiler.problems
    guard problems.isEmpty else { throw InstantiationFailure(problems, validation) }
    return journey
  }
}

extension JourneyProblem {
  /// A value that a parameter or customization has put where it does not fit.
  fileprivate init(misfit diagnostic: Diagnostic, after changes: [PreparedCustomization]) {
    var path = DataPath.root
    if case .place(let place) = diagnostic.location { path = place.path }
    let names = changes.map { "'\($0.customizationId)'" }.joined(separator: ", ")
    self.init(
      "value-does-not-fit", .error, diagnostic.summary,
      explanation: names.isEmpty
        ? "A parameter's bindingPath has put a value there that does not fit."
        : "Customizations have changed the template there: \(names).",
      help: diagnostic.help, .template(path, nil))
  }
}
