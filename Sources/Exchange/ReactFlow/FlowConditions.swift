import JourneyTemplates

/// Says when each of several ways from a state is taken: ways beside others have conditions, different
/// ones.
struct FlowConditions {
  /// The nodes of states.
  let nodes: [String: FlowNode]
  /// The handles that transitions leave their nodes by.
  let handles: [String: String]
  private var said: [String: Set<String>] = [:]
  private var branches: [String: FlowBranches] = [:]

  init(nodes: [String: FlowNode], handles: [String: String]) {
    self.nodes = nodes
    self.handles = handles
  }

  mutating func complete(_ graph: inout FlowGraph) {
    let ways = graph.outgoing
    var added = 0
    for index in graph.transitions.indices {
      let transition = graph.transitions[index]
      guard ways[transition.sourceStateId]?.count ?? 0 > 1 else { continue }
      var condition = transition.condition
      if condition == nil, transition.triggerType ?? .automatic == .automatic {
        condition = branch(transition) ?? next(transition, graph)
        added += 1
      }
      if let text = condition, !said[transition.sourceStateId, default: []].insert(text).inserted {
        let target = graph.title(transition.targetStateId)
        condition = "\(text), and the next step is '\(target)' (\(index + 1))"
      }
      graph.transitions[index].condition = condition
    }
    if added > 0 {
      graph.say("conditions of \(added) transitions: ways beside others need one")
    }
  }

  /// What the node says of the handle that the way leaves it by.
  private mutating func branch(_ transition: TransitionTemplate) -> String? {
    guard let handle = handles[transition.transitionId], let node = nodes[transition.sourceStateId]
    else { return nil }
    let known = branches[transition.sourceStateId] ?? FlowBranches(node)
    branches[transition.sourceStateId] = known
    return known.condition(handle)?.limited(2000).literal
  }

  private func next(_ transition: TransitionTemplate, _ graph: FlowGraph) -> String {
    "The next step is '\(graph.title(transition.targetStateId))'"
  }
}
