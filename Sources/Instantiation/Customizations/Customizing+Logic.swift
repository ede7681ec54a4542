import Diagnostics
import JourneyTemplates
import Values

/// `logic-injection`: conditions that have to hold besides those that are there, and tool calls:
/// `{includeCondition: …, excludeCondition: …, runtimeCondition: …, action: …}`.
extension Customizing {
  mutating func injectLogic(
    _ change: PreparedCustomization, at path: DataPath
  ) throws(JourneyProblem) {
    guard value[path]?.object != nil, path.steps.count >= 1,
      path.steps.first != .key("parameters")
    else {
      throw change.problem(
        "invalid-customization-data", "logic goes into a state or a transition",
        help: "Let targetPath name one of these")
    }
    for entry in change.data {
      switch entry.key {
      case "includeCondition": try add(entry.value, isExclusion: false, change, at: path)
      case "excludeCondition": try add(entry.value, isExclusion: true, change, at: path)
      case "runtimeCondition":
        let condition: Value = ["expression": entry.value, "evaluationScope": "runtime"]
        try add(condition, isExclusion: false, change, at: path)
      case "action":
        let actions = value[path]?["actionTemplates"]?.array ?? []
        value.put(.array(actions + [entry.value]), at: path["actionTemplates"])
      default: throw change.foreignKey(entry.key)
      }
    }
  }

  /// A part has one condition of each kind, so that those of different scopes take different keys.
  private mutating func add(
    _ condition: Value, isExclusion: Bool, _ change: PreparedCustomization, at path: DataPath
  ) throws(JourneyProblem) {
    let keys = ["includeCondition", "excludeCondition"]
    guard let expression = condition["expression"]?.string else {
      throw change.problem(
        "invalid-customization-data", "the condition has no 'expression'",
        help: "Write {expression: …}")
    }
    let scope = condition["evaluationScope"]?.string ?? EvaluationScope.instance.rawValue
    for key in isExclusion ? keys.reversed() : keys {
      let isNegated = (key == "excludeCondition") != isExclusion
      let addition = isNegated ? "!(\(expression))" : expression
      guard let present = value[path]?[key], let old = present["expression"]?.string else {
        var new = condition
        new.put(.string(addition), at: .root["expression"])
        value.put(new, at: path[key])
        return
      }
      let oldScope = present["evaluationScope"]?.string ?? EvaluationScope.instance.rawValue
      guard oldScope == scope else { continue }
      let joint = key == "excludeCondition" ? "||" : "&&"
      value.put(.string("(\(old)) \(joint) (\(addition))"), at: path[key]["expression"])
      return
    }
    throw change.problem(
      "invalid-customization-data", "there are conditions of two other scopes already",
      help: "Extend the template")
  }
}
