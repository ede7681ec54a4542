import JourneyGraphs
import JourneyTemplates

extension TemplateSubject {
  func findCapabilities() -> [CompatibilityFlag] {
    var used: [CompatibilityFlag] = []
    if graph.usesForks { used.append(.forks) }
    if graph.usesCycles { used.append(.cycles) }
    let isChain = graph.edges.contains { edge in
      graph.nodes[edge.source].type == .tool && graph.nodes[edge.target].type == .tool
    }
    if isChain { used.append(.toolChaining) }
    if states.contains(where: { $0.state.stateType == .journey }) { used.append(.subJourneys) }
    if template.parallelExecution ?? false { used.append(.parallel) }
    return used
  }
}
