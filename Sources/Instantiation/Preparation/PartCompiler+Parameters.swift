import Diagnostics
import Expressions
import JourneyTemplates
import Values

extension PartCompiler {
  mutating func parameters(of template: JourneyTemplate) -> [PreparedParameter] {
    var prepared: [PreparedParameter] = []
    for (index, parameter) in template.parameters.enumerated() {
      prepared.append(prepare(parameter, of: template, at: DataPath.root["parameters"][index]))
    }
    return prepared
  }

  /// Values of names that are no parameters.
  mutating func constants(
    of template: JourneyTemplate, besides parameters: Set<String>
  ) -> [PreparedContent.Entry] {
    var constants: [PreparedContent.Entry] = []
    for entry in template.defaultValues where !parameters.contains(entry.key) {
      let path = DataPath.root["defaultValues"][entry.key]
      constants.append(
        PreparedContent.Entry(key: entry.key, content: content(entry.value, at: path)))
    }
    return constants
  }

  private mutating func prepare(
    _ parameter: TemplateParameter, of template: JourneyTemplate, at path: DataPath
  ) -> PreparedParameter {
    let name = parameter.parameterName
    let constraints = parameter.constraints
    let constraintsPath = path["constraints"]
    let own = template.defaultValues[name]
    let defaultPath =
      own == nil ? path["defaultValue"] : DataPath.root["defaultValues"][name]
    return PreparedParameter(
      parameter, isRequired: parameter.required || template.requiredParameters.contains(name),
      defaultValue: optional(own ?? parameter.defaultValue) { $0.content($1, at: defaultPath) },
      pattern: optional(constraints?.pattern) {
        $0.pattern($1, at: constraintsPath["pattern"])
      },
      schema: optional(parameter.schema) { $0.schema($1, at: path["schema"]) },
      validator: optional(constraints?.customValidator) {
        $0.expression($1, at: constraintsPath["customValidator"])
      },
      transform: optional(parameter.transformFunction) {
        $0.transform($1, at: path["transformFunction"])
      },
      dependencies: dependencies(constraints?.dependsOn ?? [], at: constraintsPath["dependsOn"]))
  }

  /// Compiles what is there.
  private mutating func optional<Source, Compiled>(
    _ source: Source?, _ compile: (inout PartCompiler, Source) -> Compiled?
  ) -> Compiled? {
    guard let source else { return nil }
    return compile(&self, source)
  }

  private mutating func dependencies(
    _ dependencies: [ParameterDependency], at path: DataPath
  ) -> [PreparedDependency] {
    var prepared: [PreparedDependency] = []
    for (index, dependency) in dependencies.enumerated() {
      guard
        let condition = expression(
          dependency.condition.expression, at: path[index]["condition"]["expression"])
      else { continue }
      var transform: Transform?
      if let source = dependency.transformFunction {
        transform = self.transform(source, at: path[index]["transformFunction"])
      }
      prepared.append(
        PreparedDependency(
          name: dependency.dependentParameter, type: dependency.dependencyType,
          condition: condition, transform: transform))
    }
    return prepared
  }

  mutating func rules(of template: JourneyTemplate) -> [PreparedRule] {
    var prepared: [PreparedRule] = []
    for (index, rule) in template.validationRules.enumerated() {
      let path = DataPath.root["validationRules"][index]["expression"]
      guard let expression = expression(rule.expression, at: path) else { continue }
      prepared.append(PreparedRule(rule: rule, expression: expression))
    }
    return prepared
  }

  /// Reports parameters that hang on each other in a circle.
  mutating func report(_ cycle: [String], of template: JourneyTemplate) {
    guard let first = cycle.first,
      let index = template.parameters.firstIndex(where: { $0.parameterName == first })
    else { return }
    report(
      JourneyProblem(
        "parameter-cycle", .error,
        "Parameters hang on each other in a circle: " + cycle.joined(separator: " → "),
        help: "Take one of them out of the other's dependsOn, default or transform",
        .template(DataPath.root["parameters"][index], nil)))
  }
}
