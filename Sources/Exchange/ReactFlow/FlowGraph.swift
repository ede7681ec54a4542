import JourneyTemplates

/// The states and transitions that a flow becomes.
struct FlowGraph {
  private(set) var states: [StateTemplate] = []
  var transitions: [TransitionTemplate] = []
  /// What is in it that the flow has not, with the reason.
  private(set) var additions: [String] = []
  private var stateNames = FlowNames()
  private var transitionNames = FlowNames()
  private var titles: [String: String] = [:]
  private var firstEnd: String?

  /// An id for a state, different from all before.
  mutating func stateId(_ candidates: [String?], fallback: String) -> String {
    stateNames.name(candidates, fallback: fallback)
  }

  mutating func add(_ state: StateTemplate) {
    titles[state.templateId] = state.stateName
    states.append(state)
    if state.stateType == .final && firstEnd == nil { firstEnd = state.templateId }
  }

  /// - Parameter name: what the transition is called; made of its states where nil.
  /// - Returns: the transition's id.
  @discardableResult
  mutating func connect(
    _ source: String, _ target: String, _ condition: String?, name: String? = nil
  ) -> String {
    var transition = TransitionTemplate()
    transition.transitionId = transitionNames.name(
      [name, "\(source)-to-\(target)"], fallback: "way")
    transition.sourceStateId = source
    transition.targetStateId = target
    transition.condition = condition
    transitions.append(transition)
    return transition.transitionId
  }

  /// Adds a state that the flow has not.
  mutating func add(_ name: String, _ type: StateType, because reason: String) -> String {
    var state = StateTemplate()
    state.templateId = stateNames.name([name], fallback: "step")
    state.stateName = name
    state.stateType = type
    add(state)
    say("state '\(state.templateId)': \(reason)")
    return state.templateId
  }

  /// Notes what is in the graph that the flow has not.
  mutating func say(_ addition: String) { additions.append(addition) }

  /// The first end; a new one where there is none.
  mutating func end() -> String {
    firstEnd ?? add("End", .final, because: "a journey has an end")
  }

  func title(_ stateId: String) -> String { titles[stateId] ?? stateId }

  /// The states that the ways from each state lead to.
  var outgoing: [String: [String]] {
    Dictionary(grouping: transitions) { $0.sourceStateId }.mapValues { $0.map { $0.targetStateId } }
  }

  /// The states from which ways lead to each state.
  var incoming: [String: [String]] {
    Dictionary(grouping: transitions) { $0.targetStateId }.mapValues { $0.map { $0.sourceStateId } }
  }
}
