public import Instantiation
import JourneyTemplates
import Values

extension ParlantPlan {
  /// Puts a journey into Parlant's terms.
  ///
  /// - Parameter descriptions: what tools do, by `service:tool`.
  public init(_ instance: JourneyInstance, descriptions: [(toolId: String, text: String)] = []) {
    var planning = ParlantPlanning(instance)
    planning.plan()
    self.init(
      id: instance.instanceId, template: "\(instance.templateId)@\(instance.version)",
      title: planning.title(), description: instance.description,
      conditions: planning.conditions(), compositionMode: instance.executionConfig?.compositionMode,
      states: planning.states, transitions: planning.transitions,
      tools: ParlantTool.all(in: instance, descriptions), notes: planning.notes)
  }
}

/// Puts a journey into Parlant's terms, part by part.
struct ParlantPlanning {
  private let instance: JourneyInstance
  private(set) var states: [ParlantPlan.State] = []
  private(set) var transitions: [ParlantPlan.Transition] = []
  private(set) var notes: [ParlantNote] = []

  init(_ instance: JourneyInstance) { self.instance = instance }

  mutating func note(_ subject: String, _ message: String) {
    notes.append(ParlantNote(subject: subject, message: message))
  }

  mutating func title() -> String {
    guard instance.title.unicodeScalars.count > 100 else { return instance.title }
    note(instance.templateId, "The title is cut: Parlant takes 100 characters")
    let cut = String(String.UnicodeScalarView(instance.title.unicodeScalars.prefix(99)))
    return cut + "…"
  }

  mutating func conditions() -> [String] {
    if !instance.conditions.isEmpty { return instance.conditions }
    note(
      instance.templateId,
      "The template says nowhere when it is taken up ('conditions'); its title is used")
    return ["The customer needs this: \(instance.title)"]
  }

  mutating func plan() {
    var ways: [ParlantPlan.Transition] = []
    if !instance.initialState.isEmpty {
      ways.append(.init(source: .root, target: .state(instance.initialState), condition: nil))
    }
    for state in instance.states { states.append(self.state(state)) }
    for transition in instance.transitions { add(transition, to: &ways) }
    for state in instance.states { addFallback(of: state, to: &ways) }
    closeFinals(&ways)
    let folding = DecisionFolding(states, ways)
    for id in folding.folded {
      note(
        id, "The decision is made on the ways that lead to it: Parlant forks without a condition")
    }
    folding.apply(to: &states, &ways)
    order(ways)
  }

  private mutating func add(
    _ transition: JourneyTransition, to ways: inout [ParlantPlan.Transition]
  ) {
    let source = ParlantPlan.End.state(transition.sourceStateId)
    let target = ParlantPlan.End.state(transition.targetStateId)
    let siblings = instance.transitions.filter { $0.sourceStateId == transition.sourceStateId }
    let condition = transition.sentence(isAlone: siblings.count == 1)
    guard !transition.actions.isEmpty else {
      ways.append(.init(source: source, target: target, condition: condition))
      return
    }
    // Parlant's ways call no tools, so that a state between does.
    states.append(toolState(of: transition))
    let between = ParlantPlan.End.state(transition.transitionId)
    ways.append(.init(source: source, target: between, condition: condition))
    ways.append(.init(source: between, target: target, condition: nil))
    note(transition.transitionId, "Its tools are called by a state of their own")
  }

  /// A tool state that falls back has a way there, if none leads there already.
  private mutating func addFallback(
    of state: JourneyState, to ways: inout [ParlantPlan.Transition]
  ) {
    guard let fallback = state.errorHandling?.fallbackStateId,
      state.errorHandling?.onError == .fallback
    else { return }
    let source = ParlantPlan.End.state(state.stateId)
    let own = ways.indices.filter { ways[$0].source == source }
    if own.contains(where: { ways[$0].target == .state(fallback) }) { return }
    guard state.stateType == .tool else {
      return note(state.stateId, "Its fallback to '\(fallback)' is left out: it calls no tool")
    }
    for index in own where ways[index].condition == nil {
      ways[index].condition = "The tool call succeeded"
    }
    ways.append(
      .init(source: source, target: .state(fallback), condition: "The tool call failed"))
  }

  /// Final states that say something say it and end; others are the end.
  private mutating func closeFinals(_ ways: inout [ParlantPlan.Transition]) {
    for state in instance.states where state.stateType == .final {
      if state.messages.isEmpty {
        for index in ways.indices where ways[index].target == .state(state.stateId) {
          ways[index].target = .end
        }
        states.removeAll { $0.id == state.stateId }
      } else {
        ways.append(.init(source: .state(state.stateId), target: .end, condition: nil))
      }
    }
    // The journey of an atomic template is its one state.
    let sources = Set(ways.map { $0.source })
    for state in states where !sources.contains(.state(state.id)) {
      ways.append(.init(source: .state(state.id), target: .end, condition: nil))
    }
  }

  /// Puts ways and states into the order in which they are come to; what is not come to is left out.
  private mutating func order(_ ways: [ParlantPlan.Transition]) {
    var outgoing: [ParlantPlan.End: [ParlantPlan.Transition]] = [:]
    for way in ways { outgoing[way.source, default: []].append(way) }
    var waiting: [ParlantPlan.End] = [.root]
    var reached: Set<ParlantPlan.End> = [.root, .end]
    var ids: [String] = []
    var next = 0
    while next < waiting.count {
      for way in outgoing[waiting[next]] ?? [] {
        transitions.append(way)
        guard reached.insert(way.target).inserted, case .state(let id) = way.target else {
          continue
        }
        ids.append(id)
        waiting.append(way.target)
      }
      next += 1
    }
    var byId: [String: ParlantPlan.State] = [:]
    for state in states { byId[state.id] = state }
    for state in states where !reached.contains(.state(state.id)) {
      note(state.id, "No way leads to it in Parlant, so it is left out")
    }
    states = ids.compactMap { byId[$0] }
    keepInstructions()
  }

  /// Parlant 3.3 drops the instruction of a tool state that is made by another tool state; its
  /// description it keeps.
  private mutating func keepInstructions() {
    var made: Set<ParlantPlan.End> = []
    let makers = transitions.filter { made.insert($0.target).inserted }
    let tools = Set(states.filter { $0.kind == .tool }.map { ParlantPlan.End.state($0.id) })
    for index in states.indices where states[index].kind == .tool && !states[index].action.isEmpty {
      let place = ParlantPlan.End.state(states[index].id)
      guard let maker = makers.first(where: { $0.target == place }), tools.contains(maker.source)
      else { continue }
      let description = states[index].description.map { $0 + " " } ?? ""
      states[index].description = description + states[index].action
      note(
        states[index].id,
        "Its instruction is in its description too: Parlant 3.3 drops that of a tool after a tool")
    }
  }
}

extension JourneyTransition {
  /// When it is taken, in a sentence; nil where it always is.
  ///
  /// - Parameter isAlone: whether it is its state's only way out, so that its trigger goes without
  ///   saying.
  fileprivate func sentence(isAlone: Bool) -> String? {
    var sentence = condition
    if sentence == nil, !isAlone || triggerType == .toolFailure { sentence = triggerType?.sentence }
    guard let runtimeCondition else { return sentence }
    return (sentence.map { "\($0), and " } ?? "") + "it is true that \(runtimeCondition)"
  }
}

extension TriggerType {
  fileprivate var sentence: String? {
    switch self {
    case .automatic: nil
    case .userInput: "The customer has answered"
    case .confirmation: "The customer confirms"
    case .toolSuccess: "The tool call succeeded"
    case .toolFailure: "The tool call failed"
    case .timeout: "There has been no answer for a while"
    }
  }
}
