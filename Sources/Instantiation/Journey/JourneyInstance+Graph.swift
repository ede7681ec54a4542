public import JourneyGraphs
import JourneyTemplates

extension JourneyInstance {
  /// Its states and the ways between them, to be laid out, drawn and analyzed.
  public var graph: JourneyGraph {
    var nodes: [JourneyGraph.Node] = []
    nodes.reserveCapacity(states.count)
    var fallbacks: [(source: Int, target: String)] = []
    for (place, state) in states.enumerated() {
      if let target = state.errorHandling?.fallbackStateId { fallbacks.append((place, target)) }
      nodes.append(
        JourneyGraph.Node(
          id: state.stateId, title: state.stateName, type: state.stateType,
          isInitial: state.stateId == initialState, position: place))
    }
    return JourneyGraph(
      nodes: nodes, fallbacks: fallbacks, entries: fallbackBehaviors.map { $0.fallbackStateId },
      ends: transitions.map { ($0.sourceStateId, $0.targetStateId) }
    ) { place, source, target in
      let transition = transitions[place]
      return JourneyGraph.Edge(
        id: transition.transitionId, source: source, target: target,
        label: transition.condition ?? transition.triggerType?.words ?? "",
        triggerType: transition.triggerType, position: place)
    }
  }
}
