import Comparison
import Diagnostics
import JourneyTemplates
import Values

/// Constraints that no value can meet.
struct ContradictoryConstraints: TemplateRule {
  let id = "contradictory-constraints"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated() {
      guard let constraints = parameter.constraints else { continue }
      let path = DataPath.root["parameters"][index]["constraints"]
      for (key, fault) in faults(parameter, constraints) {
        report.add(
          "No value of '\(parameter.parameterName)' is good: \(fault)",
          at: template.place(key.map { path[$0] } ?? path),
          explanation: "Adopters could give nothing that is taken.",
          help: "Correct the bounds")
      }
    }
  }

  private func faults(
    _ parameter: TemplateParameter, _ constraints: ParameterConstraints
  ) -> [(key: String?, fault: String)] {
    var faults: [(key: String?, fault: String)] = []
    if let low = constraints.minValue, let high = constraints.maxValue, low > high {
      faults.append((key: "minValue", fault: "'minValue' is above 'maxValue'"))
    }
    if let low = constraints.minLength, let high = constraints.maxLength, low > high {
      faults.append((key: "minLength", fault: "'minLength' is above 'maxLength'"))
    }
    for name in constraints.requiredWith where constraints.excludesWith.contains(name) {
      faults.append(
        (
          key: "excludesWith",
          fault: "'\(name)' has to be given with it, and must not be given with it"
        ))
    }
    let isRefused = parameter.options.allSatisfy { !parameter.takes($0.value) }
    if faults.isEmpty, !parameter.options.isEmpty, parameter.dataType != .array, isRefused {
      faults.append((key: nil, fault: "none of its options meets them"))
    }
    return faults
  }
}
