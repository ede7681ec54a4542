import JourneyTemplates

/// Makes ways of what editors say by drawing nodes inside others, or by naming a node to go back to.
struct FlowLoops {
  /// The loops, in the order of the flow.
  private let loops: [String]
  /// The states in each loop.
  private var inside: [String: [String]] = [:]
  /// The loops that are in others.
  private var inner: Set<String> = []
  private let members: [FlowNode]
  private let stateIds: [String: String]

  /// - Parameters:
  ///   - loops: the nodes that are loops.
  ///   - members: all nodes that are states.
  ///   - stateIds: the states of nodes.
  init(_ loops: [FlowNode], _ members: [FlowNode], _ stateIds: [String: String]) {
    self.loops = loops.compactMap { stateIds[$0.id] }
    self.members = members
    self.stateIds = stateIds
    let known = Set(self.loops)
    for node in members {
      guard let state = stateIds[node.id], let parent = node.parent.flatMap({ stateIds[$0] }),
        known.contains(parent), parent != state
      else { continue }
      inside[parent, default: []].append(state)
      if known.contains(state) { inner.insert(state) }
    }
  }

  /// Goes from nodes that name another to go back to.
  func goBack(_ graph: inout FlowGraph) {
    let returning = members.filter { $0.goesBack }
    guard !returning.isEmpty else { return }
    var targets: [String: String] = [:]
    for node in members.reversed() {
      targets[node.label] = stateIds[node.id]
      targets["\(node.id)-\(node.label)"] = stateIds[node.id]
    }
    for node in members { targets[node.id] = stateIds[node.id] }
    for node in returning {
      guard let source = stateIds[node.id], let target = node.wayBack.flatMap({ targets[$0] }),
        source != target
      else { continue }
      graph.connect(source, target, nil)
      graph.say("transition from '\(source)' to '\(target)': the node says that it goes back")
    }
  }

  /// Goes from each loop to its first steps, and from its last steps to the loop.
  func goAround(_ graph: inout FlowGraph) {
    let (incoming, outgoing) = (graph.incoming, graph.outgoing)
    sayConditions(&graph)
    for loop in loops {
      guard let inside = inside[loop] else { continue }
      for state in inside {
        let isReached = (incoming[state] ?? []).contains { $0 != state }
        if !isReached { add(loop, state, Self.next, &graph) }
        if goesNowhere(state, outgoing) {
          add(state, loop, self.inside[state] == nil ? nil : Self.done, &graph)
        }
      }
      if !inner.contains(loop) && goesNowhere(loop, outgoing) {
        add(loop, graph.end(), Self.done, &graph)
      }
    }
  }

  /// Whether nothing follows a state but what is in it.
  private func goesNowhere(_ state: String, _ outgoing: [String: [String]]) -> Bool {
    let inside = Set(inside[state] ?? [])
    return (outgoing[state] ?? []).allSatisfy { inside.contains($0) }
  }

  private func sayConditions(_ graph: inout FlowGraph) {
    let members = inside.mapValues { Set($0) }
    for index in graph.transitions.indices where graph.transitions[index].condition == nil {
      let transition = graph.transitions[index]
      guard let inside = members[transition.sourceStateId] else { continue }
      let isNext = inside.contains(transition.targetStateId)
      graph.transitions[index].condition = isNext ? Self.next : Self.done
    }
  }

  private func add(
    _ source: String, _ target: String, _ condition: String?, _ graph: inout FlowGraph
  ) {
    graph.connect(source, target, condition)
    graph.say("transition from '\(source)' to '\(target)': a loop goes around")
  }

  private static let next = "There is a next item"
  private static let done = "There are no more items"
}
