import Diagnostics
import JourneyTemplates
import Values

/// Parameters that hang on each other in a circle.
struct ParameterCycle: TemplateRule {
  let id = "parameter-cycle"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let parameters = template.template.parameters
    var next: [String: [String]] = [:]
    for parameter in parameters {
      let names =
        parameter.dependsOn + (parameter.constraints?.dependsOn.map { $0.dependentParameter } ?? [])
      if !names.isEmpty { next[parameter.parameterName] = names }
    }
    guard !next.isEmpty else { return }
    for circle in Self.circles(parameters.map { $0.parameterName }, next) {
      let first = circle.min { $0.position < $1.position } ?? circle[0]
      report.add(
        "Parameters hang on each other: \(Self.words(circle.map { $0.name }))",
        at: template.place(DataPath.root["parameters"][first.position]["parameterName"]),
        explanation: "There is no order in which they could be worked out.",
        help: "Take one of them out of the other's 'dependsOn'")
    }
  }

  /// A circle as a sentence tells it; of a long one the beginning.
  private static func words(_ circle: [String]) -> String {
    let shown = circle.prefix(6).map { "'\($0)'" }
    let left = circle.count - shown.count
    let end = left == 0 ? shown : shown + ["\(left) others"]
    return (end + [shown[0]]).joined(separator: " on ")
  }

  private struct Step {
    let name: String
    let position: Int
    var rest: ArraySlice<String>
    /// How deep the nearest name is, from here upwards, that a circle has been told of.
    var told: Int
  }

  /// Circles that have no name in common, found in one walk that looks at each dependency once.
  private static func circles(_ names: [String], _ next: [String: [String]]) -> [[Step]] {
    var positions: [String: Int] = [:]
    for (position, name) in names.enumerated() where positions[name] == nil {
      positions[name] = position
    }
    var circles: [[Step]] = []
    var seen: Set<String> = []
    /// How deep on the way a name is that is on it.
    var depths: [String: Int] = [:]
    for start in names where seen.insert(start).inserted {
      var way = [
        Step(
          name: start, position: positions[start] ?? 0, rest: (next[start] ?? [])[...], told: -1)
      ]
      depths[start] = 0
      while let last = way.indices.last {
        guard let name = way[last].rest.popFirst() else {
          depths[way.removeLast().name] = nil
          continue
        }
        if let depth = depths[name] {
          // Where it shares a name with a circle that is told, breaking that one may break it too.
          guard way[last].told < depth else { continue }
          circles.append(Array(way[depth...]))
          for index in depth...last { way[index].told = index }
        } else if let position = positions[name], seen.insert(name).inserted {
          depths[name] = way.count
          way.append(
            Step(
              name: name, position: position, rest: (next[name] ?? [])[...], told: way[last].told))
        }
      }
    }
    return circles
  }
}
