import Diagnostics
import JourneyGraphs
import JourneyTemplates
import Values

/// Whether a journey holds together after parts of it were left out.
struct JourneySoundness {
  private let instance: JourneyInstance
  private let journey: PreparedJourney
  private let leftOut: LeftOut
  private let graph: JourneyGraph
  private let isAtomic: Bool
  private(set) var problems: [JourneyProblem] = []

  init(_ instance: JourneyInstance, _ journey: PreparedJourney, _ leftOut: LeftOut) {
    self.instance = instance
    self.journey = journey
    self.leftOut = leftOut
    isAtomic = journey.template.templateType == .atomic
    graph = instance.graph
    check()
  }

  private mutating func check() {
    guard graph.initial != nil else { return reportMissingStart() }
    for node in graph.unreachableNodes() { reportUnreachable(graph.nodes[node].id) }
    if !isAtomic {
      for node in graph.deadEndNodes() { reportDeadEnd(graph.nodes[node].id) }
    }
    for state in instance.states {
      reportFallback(of: state)
      reportSilence(of: state)
    }
    reportMixtures()
  }

  private mutating func reportMissingStart() {
    let start = instance.initialState
    let causes = leftOut.states[start] ?? []
    add(
      "missing-initial-state", "The journey has nowhere to start: '\(start)' is left out",
      because: causes, help: "Choose parameters that keep it")
  }

  private mutating func reportUnreachable(_ stateId: String) {
    let lost = leftOut.transitions.filter { $0.transition.targetStateId == stateId }
    add(
      "unreachable-state", "State '\(stateId)' cannot be reached in this journey",
      because: causes(of: lost) { $0.sourceStateId },
      help: "Leave the state out under the same condition, or keep a way to it")
  }

  private mutating func reportDeadEnd(_ stateId: String) {
    let lost = leftOut.transitions.filter { $0.transition.sourceStateId == stateId }
    add(
      "dead-end", "No end can be reached from state '\(stateId)' in this journey",
      because: causes(of: lost) { $0.targetStateId },
      help: "Keep a way on from it, or leave the state out under the same condition")
  }

  private mutating func reportFallback(of state: JourneyState) {
    guard let fallback = state.errorHandling?.fallbackStateId, instance.state(fallback) == nil
    else { return }
    add(
      "dangling-transition",
      "State '\(state.stateId)' falls back to '\(fallback)', which is left out",
      because: leftOut.states[fallback] ?? [], help: "Keep the state, or name another fallback")
  }

  private mutating func reportSilence(of state: JourneyState) {
    switch state.stateType {
    case .chat, .input, .confirmation: break
    case .tool, .decision, .journey, .final: return
    }
    guard state.messages.allSatisfy({ $0.text.allSatisfy { $0.isWhitespace } }) else { return }
    add(
      "empty-message", "State '\(state.stateId)' has nothing to say in this journey",
      because: displayNames(of: state.stateId),
      help: "Give it a message that is always shown")
  }

  /// A state has one way out without a condition, or any number with one.
  private mutating func reportMixtures() {
    for (node, state) in instance.states.enumerated() where graph.outgoing.count(of: node) > 1 {
      let ways = graph.outgoing[node].map { instance.transitions[graph.edges[$0].position] }
      let always = ways.count { $0.isUnconditional }
      if always == 0 { continue }
      add(
        "mixed-transitions",
        "State '\(state.stateId)' has \(ways.count) ways out in this journey, and \(always) without a condition",
        because: ways.flatMap { names(of: $0.transitionId) },
        help: "Give each of them a condition, or leave out all but one")
    }
  }

  /// The parameters that conditions of lost transitions, and of the states behind them, look at.
  private func causes(
    of lost: [(transition: JourneyTransition, names: [String])],
    behind end: (JourneyTransition) -> String
  ) -> [String] {
    let names = lost.flatMap { $0.names + (leftOut.states[end($0.transition)] ?? []) }
    return names.isEmpty ? leftOut.states.keys.sorted().flatMap { leftOut.states[$0] ?? [] } : names
  }

  /// The parameters that a transition's conditions look at.
  private func names(of transitionId: String) -> [String] {
    journey.transitions.first { $0.fixed.transitionId.isExactly(transitionId) }?.inclusion.names
      ?? []
  }

  /// The parameters that decide whether a state's messages are shown.
  private func displayNames(of stateId: String) -> [String] {
    let state = journey.states.first { $0.fixed.stateId.isExactly(stateId) }
    return state?.messages.flatMap { $0.display.names } ?? []
  }

  private mutating func add(
    _ id: String, _ message: String, because names: [String], help: String
  ) {
    var told: Set<String> = []
    let values = names.filter { told.insert($0).inserted }.map { name in
      "\(name) is \(instance.parameters[name].map { JSONWriter.plainText(of: $0) } ?? "not given")"
    }
    let explanation =
      values.isEmpty ? customizations : "That is so because " + values.joined(separator: ", ") + "."
    problems.append(
      JourneyProblem(id, .error, message, explanation: explanation, help: help, .request))
  }

  /// Where no parameter is to blame, what changed the template may be.
  private var customizations: String {
    let applied = instance.appliedCustomizations
    if applied.isEmpty { return "" }
    return "Customizations took effect: \(applied.joined(separator: ", "))."
  }
}

extension JourneyTransition {
  /// Whether it is taken without a question.
  fileprivate var isUnconditional: Bool {
    condition == nil && runtimeCondition == nil && (triggerType ?? .automatic) == .automatic
  }
}
