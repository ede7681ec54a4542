import Diagnostics
import JSONPath
import JourneyTemplates
import Values

/// The changes that were asked for, compiled.
struct PreparedLayers {
  let customizations: [PreparedCustomization]

  /// - Throws: `InstantiationFailure` with every path and condition that can't be read, and every id
  ///   that is there twice.
  init(
    _ requested: [RuntimeCustomization], of template: PreparedTemplate
  ) throws(InstantiationFailure) {
    var problems: [JourneyProblem] = []
    var prepared: [PreparedCustomization] = []
    var ids = Set(template.ownCustomizations.map { $0.customizationId })
    for customization in requested {
      if !ids.insert(customization.customizationId).inserted {
        problems.append(Self.duplicate(customization.customizationId))
      }
      do throws(JourneyProblem) {
        prepared.append(try PreparedCustomization(customization))
      } catch {
        problems.append(error)
      }
    }
    customizations = prepared
    guard problems.isEmpty else {
      throw InstantiationFailure(problems, ParameterValidationResult())
    }
  }

  private static func duplicate(_ id: String) -> JourneyProblem {
    JourneyProblem(
      "duplicate-id", .error, "There is a customization '\(id)' already",
      explanation: "A layer is taken off by its id.", help: "Give it another id",
      .customization(id))
  }

  /// The given parameters with the values that `parameter-binding` customizations give.
  ///
  /// What is wrong with such a customization is told when it is applied.
  func parameters(over given: Object, _ template: PreparedTemplate, user: Value) -> Object {
    let all = (template.ownCustomizations + customizations).inOrder
    let bindings = all.filter { $0.type == .parameterBinding && $0.data["value"] != nil }
    if bindings.isEmpty { return given }
    let before = template.parameters.process(given, user: user).processedParameters
    let scope = template.parameters.scope(before, user: user)
    var parameters = given
    for binding in bindings where (try? binding.applies(in: scope)) == true {
      for name in binding.boundParameters(of: template) {
        parameters[name] = binding.data["value"]
      }
    }
    return parameters
  }
}

extension PreparedCustomization {
  /// The names of the parameters that it gives a value.
  func boundParameters(of template: PreparedTemplate) -> [String] {
    path.paths(in: template.value).compactMap { path in
      guard path.steps.count == 2, path.steps[0] == .key("parameters") else { return nil }
      return template.value[path]?["parameterName"]?.string
    }
  }
}

extension [PreparedCustomization] {
  /// Lower priorities first, so that higher ones have the last word; equal ones as they came.
  var inOrder: [PreparedCustomization] {
    enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
      .map { $0.element }
  }
}
