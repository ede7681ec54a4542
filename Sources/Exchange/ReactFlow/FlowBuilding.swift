import JourneyTemplates
import Values

/// Builds the states and transitions of a template from the elements of a flow.
struct FlowBuilding {
  private let reading: FlowReading
  private(set) var graph = FlowGraph()
  private(set) var initial: String?
  /// The states that nodes have become.
  private var stateIds: [String: String] = [:]
  /// The nodes that states were made of.
  private var nodes: [String: FlowNode] = [:]
  private var loops: [FlowNode] = []
  private var starts: [String] = []
  /// The states that are ends.
  private var finals: Set<String> = []
  /// The handles that transitions leave.
  private var handles: [String: String] = [:]
  private var outcomes: [(kind: FlowAccount.Kind, place: Int, entry: FlowAccount.Entry)] = []
  /// Why nodes are not in the template.
  private var reasons: [String: String] = [:]

  init(_ reading: FlowReading) {
    self.reading = reading
    addNodes()
    for edge in reading.edges { add(edge) }
    guard !graph.states.isEmpty else { return }
    // An atomic template's journey is its one state.
    if isAtomic {
      initial = graph.states[0].templateId
      return
    }
    let members = reading.nodes.filter { stateIds[$0.id] != nil }
    let loops = FlowLoops(loops, members, stateIds)
    loops.goBack(&graph)
    loops.goAround(&graph)
    mend()
  }

  /// Whether it is our own export of an atomic template.
  var isAtomic: Bool {
    reading.head != nil && graph.states.count == 1 && graph.transitions.isEmpty
  }

  private mutating func mend() {
    let own = reading.head?["initialState"]?.string
    let named = own.flatMap { own in graph.states.first { $0.templateId == own }?.templateId }
    let starts = (named.map { [$0] } ?? []) + starts.compactMap { stateIds[$0] }
    let mending = FlowMending(graph, starts: starts)
    graph = mending.graph
    initial = mending.initial
    var conditions = FlowConditions(nodes: nodes, handles: handles)
    conditions.complete(&graph)
  }

  // MARK: Nodes

  private mutating func addNodes() {
    let supplies = FlowSupplies(reading)
    var titles: [String: String] = [:]
    for node in reading.nodes { titles[node.id] = node.label }
    let ways = reading.edges.filter { supplies.served[ExactText($0.source)] == nil }
    let leaving = Dictionary(grouping: ways) { $0.source }.mapValues { $0.count }
    let reaching = Dictionary(grouping: ways) { $0.target }.mapValues { $0.count }
    let parents = Set(reading.nodes.compactMap { $0.parent })
    for node in reading.nodes {
      if let served = supplies.served[ExactText(node.id)] {
        let name = (titles[served] ?? served).oneLine.limited(100)
        drop(node, "it is no step: '\(name)' works with it")
        continue
      }
      let counts = (leaving[node.id] ?? 0, reaching[node.id] ?? 0)
      let kind = FlowKind(
        node, leaving: counts.0, reaching: counts.1, isParent: parents.contains(node.id))
      let isConnected = counts.0 + counts.1 > 0
      switch kind {
      case .group where !isConnected:
        drop(node, "a group is not a step; what is in it is taken out of it")
      case .loop where !isConnected && !parents.contains(node.id):
        drop(node, "nothing is in the loop")
      default: add(node, kind, leaving: counts.0)
      }
    }
  }

  private mutating func add(_ node: FlowNode, _ kind: FlowKind, leaving: Int) {
    switch kind {
    case .note: drop(node, "a note is not a step")
    case .group: add(node, .decision, leaving)
    case .loop:
      loops.append(node)
      add(node, .decision, leaving)
    case .start:
      starts.append(node.id)
      add(node, node.text == nil ? .decision : .chat, leaving)
    case .state(let type): add(node, type, leaving)
    }
  }

  private mutating func add(_ node: FlowNode, _ type: StateType, _ leaving: Int) {
    let isOwn = node.own != nil
    let type = isOwn ? type : fitting(type, leaving, node)
    let candidates: [String?] = isOwn ? [node.id, node.label] : [node.label, node.id]
    let id = graph.stateId(candidates, fallback: "step")
    stateIds[node.id] = id
    nodes[id] = node
    if type == .final { finals.insert(id) }
    note(.node, node.place, node.id, .imported(id))
    graph.add(FlowState(node, id, type).template)
  }

  private mutating func drop(_ node: FlowNode, _ reason: String) {
    reasons[node.id] = reason
    note(.node, node.place, node.id, .dropped(reason))
  }

  /// What a node without ways on, or with one only, can be.
  private func fitting(_ type: StateType, _ leaving: Int, _ node: FlowNode) -> StateType {
    switch type {
    case .final where leaving > 0: .chat
    case .decision where leaving == 0 && node.text != nil: .chat
    case .chat where leaving == 0 && node.words.has(["response", "output", "answer"]): .final
    default: type
    }
  }

  // MARK: Edges

  private mutating func add(_ edge: FlowEdge) {
    for end in [edge.source, edge.target] where stateIds[end] == nil {
      let reason = reasons[end].map { "'\(end)' is not in the template: \($0)" }
      return note(.edge, edge.place, edge.id, .dropped(reason ?? "there is no node '\(end)'"))
    }
    guard let source = stateIds[edge.source], let target = stateIds[edge.target] else { return }
    guard !finals.contains(source) else {
      return note(.edge, edge.place, edge.id, .dropped("nothing leaves an end"))
    }
    let name = edge.id.identifier.flatMap { $0.isExactly(edge.id) ? $0 : nil }
    let id = graph.connect(
      source, target, edge.label.map { $0.limited(2000).literal }, name: name)
    FlowTransition.read(edge, into: &graph.transitions[graph.transitions.count - 1])
    handles[id] = edge.handle
    note(.edge, edge.place, edge.id, .imported(id))
  }

  // MARK: The account

  private mutating func note(
    _ kind: FlowAccount.Kind, _ place: Int, _ id: String, _ outcome: FlowAccount.Outcome
  ) {
    outcomes.append((kind, place, FlowAccount.Entry(kind: kind, id: id, outcome: outcome)))
  }

  /// One entry for each element, nodes first, in the order of the flow.
  var account: FlowAccount {
    let unreadable = reading.account
    func entries(_ kind: FlowAccount.Kind) -> [FlowAccount.Entry] {
      outcomes.filter { $0.kind == kind }.sorted { $0.place < $1.place }.map { $0.entry }
        + unreadable.filter { $0.kind == kind }
    }
    return FlowAccount(
      entries: entries(.node) + entries(.edge), additions: graph.additions,
      otherFlows: reading.others)
  }
}
