import Diagnostics
import JourneyTemplates
import Values

/// Parameters that hang on each other in a circle.
struct ParameterCycle: Rule {
  let id = "parameter-cycle"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let parameters = template.template.parameters
    var next: [String: [String]] = [:]
    for parameter in parameters {
      next[parameter.parameterName] =
        parameter.dependsOn + (parameter.constraints?.dependsOn.map(\.dependentParameter) ?? [])
    }
    var done: Set<String> = []
    for (index, parameter) in parameters.enumerated() {
      guard let circle = circle(from: parameter.parameterName, next, &done) else { continue }
      let words = (circle + [circle[0]]).map { "'\($0)'" }.joined(separator: " on ")
      report.add(
        "Parameters hang on each other: \(words)",
        at: template.place(DataPath.root["parameters"][index]["parameterName"]),
        explanation: "There is no order in which they could be worked out.",
        help: "Take one of them out of the other's 'dependsOn'")
    }
  }

  /// The circle that begins at a name; each circle is found once, from the first of its names.
  private func circle(
    from start: String, _ next: [String: [String]], _ done: inout Set<String>
  ) -> [String]? {
    guard !done.contains(start) else { return nil }
    var path: [(name: String, rest: ArraySlice<String>)] = [(start, (next[start] ?? [])[...])]
    var seen: Set<String> = [start]
    while let (_, _) = path.last {
      guard let name = path[path.count - 1].rest.popFirst() else {
        path.removeLast()
        continue
      }
      if name == start {
        let circle = path.map(\.name)
        done.formUnion(circle)
        return circle
      }
      if seen.insert(name).inserted { path.append((name, (next[name] ?? [])[...])) }
    }
    return nil
  }
}
