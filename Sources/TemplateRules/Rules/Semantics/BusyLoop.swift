import Diagnostics
import JourneyGraphs
import JourneyTemplates

/// A loop in which the agent never waits for the customer.
struct BusyLoop: TemplateRule {
  let id = "busy-loop"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  private static let silent: Set<StateType> = [.tool, .decision]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.hasWholeGraph else { return }
    for loop in template.graph.cycles() {
      let members = Set(loop)
      let isBusy = loop.allSatisfy { node in
        Self.silent.contains(template.graph.nodes[node].type)
          && template.graph.outgoing[node].allSatisfy { edge in
            !members.contains(template.graph.edges[edge].target)
              || template.template.transitionTemplates[template.graph.edges[edge].position]
                .isUnconditional
          }
      }
      guard isBusy, let first = loop.first, let position = template.graph.nodes[first].position
      else { continue }
      let ids = loop.map { "'\(template.graph.nodes[$0].id)'" }
      report.add(
        "The agent goes around \(ids.joined(separator: ", ")) without a question",
        at: template.place(.root["stateTemplates"][position]["templateId"]),
        explanation: "Tools would be called over and over, with nobody there to stop it.",
        help: "Give a transition of the loop a condition, or ask the customer before it goes around"
      )
    }
  }
}
