import Diagnostics
import JourneyGraphs
import JourneyTemplates

/// A loop that nothing leaves.
struct EndlessLoop: TemplateRule {
  let id = "endless-loop"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.hasWholeGraph, template.template.templateType != .atomic else { return }
    for loop in template.endlessLoops {
      let ids = loop.map { template.graph.nodes[$0].id }
      guard let first = template.states.first(where: { ids.contains($0.state.templateId) }) else {
        continue
      }
      report.add(
        "Nothing leaves the loop of \(ids.map { "'\($0)'" }.joined(separator: ", "))",
        at: template.place(first.path["templateId"]),
        explanation: "A conversation that comes here goes around for ever.",
        help: "Add a transition from one of its states that leads on to an end")
    }
  }
}

extension TemplateSubject {
  /// The cycles from which no end can be come to, by the positions of their states.
  var endlessLoops: [[Int]] {
    let stuck = Set(graph.deadEndNodes())
    guard !stuck.isEmpty else { return [] }
    return graph.cycles().filter { cycle in
      let members = Set(cycle)
      return cycle.allSatisfy { node in
        stuck.contains(node)
          && graph.outgoing[node].allSatisfy { members.contains(graph.edges[$0].target) }
      }
    }
  }
}
