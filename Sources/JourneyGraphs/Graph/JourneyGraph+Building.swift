public import JourneyTemplates

extension JourneyGraph {
  /// Builds the graph of a template: its `singleState` first, then its `stateTemplates`.
  ///
  /// Of states with the same id the first counts. Where the template names no initial state and
  /// has a `singleState`, that one is initial.
  public init(_ template: JourneyTemplate) {
    let start = template.initialState ?? template.singleState?.templateId
    var index: [String: Int] = [:]
    index.reserveCapacity(template.stateTemplates.count + 1)
    var nodes: [Node] = []
    nodes.reserveCapacity(template.stateTemplates.count + 1)
    var fallbackIds: [(source: Int, target: String)] = []
    func add(_ state: StateTemplate, at position: Int?) {
      guard index[state.templateId] == nil else { return }
      index[state.templateId] = nodes.count
      if let target = state.errorHandling?.fallbackStateId {
        fallbackIds.append((nodes.count, target))
      }
      nodes.append(Node(state, at: position, isInitial: state.templateId == start))
    }
    if let state = template.singleState { add(state, at: nil) }
    for (position, state) in template.stateTemplates.enumerated() { add(state, at: position) }

    var edges: [Edge] = []
    edges.reserveCapacity(template.transitionTemplates.count)
    var dangling: [Int] = []
    for (position, transition) in template.transitionTemplates.enumerated() {
      if let source = index[transition.sourceStateId], let target = index[transition.targetStateId]
      {
        edges.append(Edge(transition, at: position, source: source, target: target))
      } else {
        dangling.append(position)
      }
    }
    self.init(
      nodes: nodes, edges: edges,
      fallbacks: fallbackIds.compactMap { fallback in
        index[fallback.target].map { Fallback(source: fallback.source, target: $0) }
      },
      initial: start.flatMap { index[$0] },
      entries: template.fallbackBehaviors.compactMap { index[$0.fallbackStateId] }.sorted(),
      danglingTransitions: dangling)
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
  fileprivate var words: String? {
    switch self {
    case .automatic, .userInput: nil
    case .confirmation: "confirmation"
    case .toolSuccess: "tool success"
    case .toolFailure: "tool failure"
    case .timeout: "timeout"
    }
  }
}
