import Decoding
import JourneyTemplates
import SemanticVersions
import Values

/// Builds the states and transitions of a template from the elements of a flow.
struct FlowBuilding {
  private let reading: FlowReading
  private(set) var states: [StateTemplate] = []
  private(set) var transitions: [TransitionTemplate] = []
  private(set) var additions: [String] = []
  private(set) var initial: String?
  private var names = FlowNames()
  private var transitionNames = FlowNames()
  /// The state that each node has become.
  private var stateIds: [String: String] = [:]
  private var outcomes: [(kind: FlowAccount.Kind, place: Int, entry: FlowAccount.Entry)] = []
  private var reasons: [String: String] = [:]
  private var starts: [String] = []
  /// The states that are ends.
  private var finals: Set<String> = []
  /// What the handles say that transitions leave.
  private var handles: [String: String] = [:]
  /// The titles of states.
  private var titles: [String: String] = [:]

  init(_ reading: FlowReading) { self.reading = reading }

  mutating func build() {
    let (leaving, reaching) = degrees()
    for node in reading.nodes { add(node, leaving[node.id] ?? 0, reaching[node.id] ?? 0) }
    for edge in reading.edges { add(edge) }
    guard !states.isEmpty else { return }
    // An atomic template's journey is its one state.
    if isAtomic {
      initial = states[0].templateId
      return
    }
    findStart()
    closeEnds()
    sayConditions()
  }

  private var isAtomic: Bool {
    reading.head != nil && states.count == 1 && transitions.isEmpty
  }

  private func degrees() -> (leaving: [String: Int], reaching: [String: Int]) {
    var leaving: [String: Int] = [:]
    var reaching: [String: Int] = [:]
    for edge in reading.edges {
      leaving[edge.source, default: 0] += 1
      reaching[edge.target, default: 0] += 1
    }
    return (leaving, reaching)
  }

  // MARK: Nodes

  private mutating func add(_ node: FlowNode, _ leaving: Int, _ reaching: Int) {
    var type: StateType
    switch FlowKind(node) {
    case .note: return drop(node, "a note is not a step")
    case .group where leaving + reaching == 0:
      return drop(node, "a group is not a step; what is in it is taken out of it")
    case .group: type = .decision
    case .start:
      starts.append(node.id)
      type = .chat
    case .state(let known): type = known
    }
    let isOwn = node.data["stateType"] != nil
    if !isOwn { type = fitting(type, leaving, node) }
    let id = names.name(isOwn ? [node.id, node.label] : [node.label, node.id], fallback: "step")
    stateIds[node.id] = id
    outcomes.append((.node, node.place, .init(kind: .node, id: node.id, outcome: .imported(id))))
    if type == .final { finals.insert(id) }
    let state = FlowState(node, id, type).template
    titles[id] = state.stateName
    states.append(state)
  }

  private mutating func drop(_ node: FlowNode, _ reason: String) {
    reasons[node.id] = reason
    outcomes.append((.node, node.place, .init(kind: .node, id: node.id, outcome: .dropped(reason))))
  }

  /// What a node without ways on, or with one only, can be.
  private func fitting(_ type: StateType, _ leaving: Int, _ node: FlowNode) -> StateType {
    switch type {
    case .final where leaving > 0: .chat
    case .decision where leaving == 0: .chat
    case .chat where leaving == 0 && node.type.holds("response"): .final
    case .chat where leaving == 0 && node.type.hasSuffix("output"): .final
    default: type
    }
  }

  // MARK: Edges

  private mutating func add(_ edge: FlowEdge) {
    func drop(_ reason: String) {
      outcomes.append(
        (.edge, edge.place, .init(kind: .edge, id: edge.id, outcome: .dropped(reason))))
    }
    for end in [edge.source, edge.target] where stateIds[end] == nil {
      return drop(
        reasons[end].map { "'\(end)' is not in the template: \($0)" } ?? "there is no node '\(end)'"
      )
    }
    guard let source = stateIds[edge.source], let target = stateIds[edge.target] else { return }
    if finals.contains(source) {
      return drop("nothing leaves an end")
    }
    var transition = TransitionTemplate()
    transition.transitionId = transitionNames.name(
      [edge.id.identifier == edge.id ? edge.id : nil, "\(source)-to-\(target)"], fallback: "way")
    transition.sourceStateId = source
    transition.targetStateId = target
    transition.condition = edge.label.map { $0.limited(2000).literal }
    FlowTransition.read(edge, into: &transition)
    handles[transition.transitionId] = edge.handle
    outcomes.append(
      (
        .edge, edge.place,
        .init(kind: .edge, id: edge.id, outcome: .imported(transition.transitionId))
      ))
    transitions.append(transition)
  }

  // MARK: What a journey has to have

  /// A journey begins in one state, from which all others can be come to.
  private mutating func findStart() {
    let own = reading.head?["initialState"]?.string
    let named = own.flatMap { own in states.first { $0.templateId == own }?.templateId }
    let reached = Set(transitions.map { $0.targetStateId })
    var roots = (named.map { [$0] } ?? []) + starts.compactMap { stateIds[$0] }
    roots += states.map { $0.templateId }.filter { !reached.contains($0) }
    var kept: [String] = []
    var seen: Set<String> = []
    var outgoing: [String: [String]] = [:]
    for transition in transitions {
      outgoing[transition.sourceStateId, default: []].append(transition.targetStateId)
    }
    for root in roots + states.map({ $0.templateId }) where seen.insert(root).inserted {
      kept.append(root)
      var waiting = [root]
      while let state = waiting.popLast() {
        for next in outgoing[state] ?? [] where seen.insert(next).inserted { waiting.append(next) }
      }
    }
    guard kept.count > 1 else {
      initial = kept.first
      return
    }
    let start = names.name(["start"], fallback: "start")
    additions.append("state '\(start)': the flow begins in \(kept.count) places")
    var state = StateTemplate()
    state.templateId = start
    state.stateName = "Start"
    state.stateType = .decision
    states.insert(state, at: 0)
    for root in kept { connect(start, root, "The customer needs this: \(title(root))") }
    initial = start
  }

  /// Every state leads to an end.
  private mutating func closeEnds() {
    var end: String?
    func final(_ building: inout FlowBuilding) -> String {
      if let end { return end }
      if let known = building.states.first(where: { $0.stateType == .final }) {
        end = known.templateId
        return known.templateId
      }
      var state = StateTemplate()
      state.templateId = building.names.name(["end"], fallback: "end")
      state.stateName = "End"
      state.stateType = .final
      building.states.append(state)
      building.additions.append("state '\(state.templateId)': a journey has an end")
      end = state.templateId
      return state.templateId
    }
    let leaving = Set(transitions.map { $0.sourceStateId })
    for state in states where state.stateType != .final && !leaving.contains(state.templateId) {
      let target = final(&self)
      connect(state.templateId, target, nil)
      additions.append("transition from '\(state.templateId)' to '\(target)': nothing followed it")
    }
    while let stuck = stuckState() {
      let target = final(&self)
      connect(stuck, target, "The customer wants to stop")
      additions.append("transition from '\(stuck)' to '\(target)': its loop had no way out")
    }
  }

  /// A state from which no end can be come to, far along its ways, so that the ways before it are
  /// helped too.
  private func stuckState() -> String? {
    var incoming: [String: [String]] = [:]
    for transition in transitions {
      incoming[transition.targetStateId, default: []].append(transition.sourceStateId)
    }
    var waiting = states.filter { $0.stateType == .final }.map { $0.templateId }
    var ending = Set(waiting)
    while let state = waiting.popLast() {
      for before in incoming[state] ?? [] where ending.insert(before).inserted {
        waiting.append(before)
      }
    }
    guard var stuck = states.first(where: { !ending.contains($0.templateId) })?.templateId else {
      return nil
    }
    var outgoing: [String: [String]] = [:]
    for transition in transitions {
      outgoing[transition.sourceStateId, default: []].append(transition.targetStateId)
    }
    var seen: Set<String> = [stuck]
    while let next = outgoing[stuck]?.first(where: { seen.insert($0).inserted }) { stuck = next }
    return stuck
  }

  /// Ways beside others have conditions, different ones.
  private mutating func sayConditions() {
    var counts: [String: Int] = [:]
    for transition in transitions { counts[transition.sourceStateId, default: 0] += 1 }
    var said: [String: Set<String>] = [:]
    var added = 0
    for index in transitions.indices where counts[transitions[index].sourceStateId] ?? 0 > 1 {
      let transition = transitions[index]
      let next = "The next step is '\(title(transition.targetStateId))'"
      var condition = transition.condition
      if condition == nil, transition.triggerType ?? .automatic == .automatic {
        let handle = handles[transition.transitionId]
        let source = title(transition.sourceStateId)
        condition = handle.map { "The outcome of '\(source)' is '\($0)'".literal } ?? next
        added += 1
      }
      if let text = condition, !said[transition.sourceStateId, default: []].insert(text).inserted {
        condition =
          "\(text), and the next step is '\(title(transition.targetStateId))' (\(index + 1))"
      }
      transitions[index].condition = condition
    }
    if added > 0 {
      additions.append("conditions of \(added) transitions: ways beside others need one")
    }
  }

  private mutating func connect(_ source: String, _ target: String, _ condition: String?) {
    var transition = TransitionTemplate()
    transition.transitionId = transitionNames.name(["\(source)-to-\(target)"], fallback: "way")
    transition.sourceStateId = source
    transition.targetStateId = target
    transition.condition = condition
    transitions.append(transition)
  }

  private func title(_ stateId: String) -> String {
    titles[stateId] ?? stateId
  }

  // MARK: The result

  /// One entry for each element, nodes first, in the order of the flow.
  func account(_ unreadable: [FlowAccount.Entry]) -> [FlowAccount.Entry] {
    let nodes = outcomes.filter { $0.kind == .node }.sorted { $0.place < $1.place }
    let edges = outcomes.filter { $0.kind == .edge }.sorted { $0.place < $1.place }
    return nodes.map { $0.entry } + unreadable.filter { $0.kind == .node } + edges.map { $0.entry }
      + unreadable.filter { $0.kind == .edge }
  }

  func template(as templateId: String?, _ reading: FlowReading) -> JourneyTemplate {
    let head = reading.head.map { Value.object($0) } ?? .null
    var template = JourneyTemplate()
    let name = head["title"]?.string ?? reading.name
    template.templateId =
      templateId ?? head["templateId"]?.string?.identifier ?? name?.identifier ?? "imported-flow"
    template.templateName = (name ?? template.templateId).oneLine.limited(100).literal
    template.version = .init(1, 0, 0)
    template.description =
      (head["description"]?.string ?? "Imported from a flow of \(reading.nodes.count) nodes.")
      .limited(500).literal
    template.conditions = (head["conditions"]?.array ?? []).compactMap { $0.string?.literal }
    template.initialState = initial
    if isAtomic {
      template.templateType = .atomic
      template.singleState = states[0]
      template.initialState = nil
    } else {
      template.stateTemplates = states
    }
    template.transitionTemplates = transitions
    var tools: Set<String> = []
    let actions =
      states.flatMap { $0.actionTemplates } + transitions.flatMap { $0.actionTemplates }
    template.requiredTools = actions.map { $0.toolId }.filter { tools.insert($0).inserted }
    template.supportedModes = [.journey, .reactflow]
    return template
  }
}
