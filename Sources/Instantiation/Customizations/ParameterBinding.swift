import Diagnostics
import JSONPath
import JourneyTemplates
import Values

/// Where a parameter's value is put in the template.
struct ParameterBinding: Sendable {
  let parameterName: String
  let paths: [DataPath]
}

extension PartCompiler {
  /// The places that `bindingPath`s lead to.
  mutating func bindings(of template: JourneyTemplate, _ value: Value) -> [ParameterBinding] {
    var bindings: [ParameterBinding] = []
    for (index, parameter) in template.parameters.enumerated() {
      guard let text = parameter.bindingPath else { continue }
      let path = DataPath.root["parameters"][index]["bindingPath"]
      do throws(JSONPathError) {
        var steps = JSONPathQuery.defaultSteps
        let paths = try JSONPathQuery(text).places(in: value, steps: &steps) ?? []
        if paths.isEmpty { reportUnboundPath(text, path) }
        bindings.append(ParameterBinding(parameterName: parameter.parameterName, paths: paths))
      } catch {
        report(
          JourneyProblem(
            "invalid-binding-path", .error, "The bindingPath is no JSONPath: \(error.message)",
            .template(path, Position(line: 1, column: error.column))))
      }
    }
    return bindings
  }

  private mutating func reportUnboundPath(_ text: String, _ path: DataPath) {
    report(
      JourneyProblem(
        "invalid-binding-path", .error, "'\(text)' leads to nothing in the template",
        explanation: "The parameter's value would be put nowhere.",
        help: "Write a value there that the parameter's replaces, or mend the path",
        .template(path, nil)))
  }
}
