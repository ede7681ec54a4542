public import JourneyTemplates

extension JourneyGraph {
  /// Builds the graph of a template: its `singleState` first, then its `stateTemplates`.
  ///
  /// Of states with the same id the first counts. Where the template names no initial state and
  /// has a `singleState`, that one is initial.
  public init(_ template: JourneyTemplate) {
    let start = template.initialState ?? template.singleState?.templateId
    var nodes: [Node] = []
    nodes.reserveCapacity(template.stateTemplates.count + 1)
    var known: Set<String> = []
    var fallbacks: [(source: Int, target: String)] = []
    func add(_ state: StateTemplate, at position: Int?) {
      guard known.insert(state.templateId).inserted else { return }
      if let target = state.errorHandling?.fallbackStateId {
        fallbacks.append((nodes.count, target))
      }
      nodes.append(Node(state, at: position, isInitial: state.templateId == start))
    }
    if let state = template.singleState { add(state, at: nil) }
    for (position, state) in template.stateTemplates.enumerated() { add(state, at: position) }
    let transitions = template.transitionTemplates
    self.init(
      nodes: nodes, fallbacks: fallbacks,
      entries: template.fallbackBehaviors.map { $0.fallbackStateId },
      ends: transitions.map { ($0.sourceStateId, $0.targetStateId) }
    ) { Edge(transitions[$0], at: $0, source: $1, target: $2) }
  }

  /// Builds a graph of nodes with different ids, of which the one that is initial says so.
  ///
  /// - Parameters:
  ///   - fallbacks: the node that each leaves, and the id of the one it leads to.
  ///   - entries: ids of nodes that fallbacks of the whole journey lead to.
  ///   - ends: the ids that each transition leads from and to.
  ///   - edge: makes an edge of the transition of that index, with its source and target node.
  package init(
    nodes: [Node], fallbacks: [(source: Int, target: String)], entries: [String],
    ends: [(source: String, target: String)], edge: (_ index: Int, Int, Int) -> Edge
  ) {
    var index: [String: Int] = [:]
    index.reserveCapacity(nodes.count)
    for (place, node) in nodes.enumerated() { index[node.id] = place }
    var edges: [Edge] = []
    edges.reserveCapacity(ends.count)
    var dangling: [Int] = []
    for (place, end) in ends.enumerated() {
      if let source = index[end.source], let target = index[end.target] {
        edges.append(edge(place, source, target))
      } else {
        dangling.append(place)
      }
    }
    self.init(
      nodes: nodes, edges: edges,
      fallbacks: fallbacks.compactMap { fallback in
        index[fallback.target].map { Fallback(source: fallback.source, target: $0) }
      },
      initial: nodes.firstIndex { $0.isInitial },
      entries: entries.compactMap { index[$0] }.sorted(), danglingTransitions: dangling)
  }
}

extension JourneyGraph.Node {
  init(_ state: StateTemplate, at position: Int?, isInitial: Bool) {
    self.init(
      id: state.templateId, title: state.stateName.isEmpty ? state.templateId : state.stateName,
      type: state.stateType, isInitial: isInitial,
      isConditional: state.includeCondition != nil || state.excludeCondition != nil,
      position: position)
  }
}

extension JourneyGraph.Edge {
  init(_ transition: TransitionTemplate, at position: Int, source: Int, target: Int) {
    self.init(
      id: transition.transitionId, source: source, target: target,
      label: transition.condition ?? transition.triggerType?.words ?? "",
      isConditional: transition.includeCondition != nil || transition.excludeCondition != nil,
      triggerType: transition.triggerType, position: position)
  }
}

extension TriggerType {
  /// What a diagram says of a transition without a condition; nothing where it goes without saying.
  package var words: String? {
    switch self {
    case .automatic, .userInput: nil
    case .confirmation: "confirmation"
    case .toolSuccess: "tool success"
    case .toolFailure: "tool failure"
    case .timeout: "timeout"
    }
  }
}
