import Diagnostics
import JourneyTemplates
import Values

/// Whether a journey holds together after parts of it were left out.
struct JourneySoundness {
  private let instance: JourneyInstance
  private let journey: PreparedJourney
  private let parts: IncludedParts
  private(set) var problems: [JourneyProblem] = []

  init(_ instance: JourneyInstance, _ journey: PreparedJourney, _ parts: IncludedParts) {
    self.instance = instance
    self.journey = journey
    self.parts = parts
    check()
  }

  private var shape: JourneyShape { journey.shape }

  private mutating func check() {
    guard let initial = shape.initial, parts.states[initial] else { return reportMissingStart() }
    let reached = parts.reached(from: [initial] + shape.entries, shape, isForward: true)
    let isAtomic = journey.template.templateType == .atomic
    let ending = isAtomic ? reached : parts.reached(from: shape.finals, shape, isForward: false)
    var ways = [(always: Int, all: Int)](repeating: (0, 0), count: parts.states.count)
    for (place, transition) in parts.transitions.enumerated() where transition {
      guard let source = shape.edges[place].source else { continue }
      ways[source].all += 1
      if journey.transitions[place].isUnconditional { ways[source].always += 1 }
    }
    var made = 0
    for place in parts.states.indices where parts.states[place] {
      let state = instance.states[made]
      made += 1
      if !reached[place] { reportUnreachable(place) }
      if !isAtomic, !ending[place] { reportDeadEnd(place) }
      if let fallback = shape.fallbacks[place], !parts.states[fallback] {
        reportFallback(place, to: fallback)
      }
      if state.isSilent { reportSilence(place) }
      if ways[place].always > 0, ways[place].all > 1 { reportMixture(place, ways[place]) }
    }
  }

  private func id(_ place: Int) -> String { journey.states[place].fixed.stateId }

  private mutating func reportMissingStart() {
    let causes = shape.initial.map { journey.states[$0].inclusion.names } ?? []
    add(
      "missing-initial-state",
      "The journey has nowhere to start: '\(instance.initialState)' is left out",
      because: causes, help: "Choose parameters that keep it")
  }

  private mutating func reportUnreachable(_ place: Int) {
    add(
      "unreachable-state", "State '\(id(place))' cannot be reached in this journey",
      because: causes { $0.target == place ? $0.source : nil },
      help: "Leave the state out under the same condition, or keep a way to it")
  }

  private mutating func reportDeadEnd(_ place: Int) {
    add(
      "dead-end", "No end can be reached from state '\(id(place))' in this journey",
      because: causes { $0.source == place ? $0.target : nil },
      help: "Keep a way on from it, or leave the state out under the same condition")
  }

  private mutating func reportFallback(_ place: Int, to fallback: Int) {
    add(
      "dangling-transition",
      "State '\(id(place))' falls back to '\(id(fallback))', which is left out",
      because: journey.states[fallback].inclusion.names,
      help: "Keep the state, or name another fallback")
  }

  private mutating func reportSilence(_ place: Int) {
    add(
      "empty-message", "State '\(id(place))' has nothing to say in this journey",
      because: journey.states[place].messages.flatMap { $0.display.names },
      help: "Give it a message that is always shown")
  }

  /// A state has one way out without a condition, or any number with one.
  private mutating func reportMixture(_ place: Int, _ ways: (always: Int, all: Int)) {
    let included = parts.transitions.indices.filter {
      parts.transitions[$0] && shape.edges[$0].source == place
    }
    add(
      "mixed-transitions",
      "State '\(id(place))' has \(ways.all) ways out in this journey, and \(ways.always) without a condition",
      because: included.flatMap { journey.transitions[$0].inclusion.names },
      help: "Give each of them a condition, or leave out all but one")
  }

  /// The parameters that conditions of lost transitions look at, and those of the states at their
  /// other ends; where there are none, of everything that is left out.
  ///
  /// - Parameter other: the other end of a transition that has to do with the matter.
  private func causes(_ other: (JourneyShape.Edge) -> Int?) -> [String] {
    var names: [String] = []
    for place in parts.transitions.indices where !parts.transitions[place] {
      guard let end = other(shape.edges[place]) else { continue }
      names += journey.transitions[place].inclusion.names
      if !parts.states[end] { names += journey.states[end].inclusion.names }
    }
    if !names.isEmpty { return names }
    return parts.states.indices.filter { !parts.states[$0] }
      .flatMap { journey.states[$0].inclusion.names }
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

extension PreparedTransition {
  /// Whether it is taken without a question.
  fileprivate var isUnconditional: Bool {
    condition == nil && inclusion.runtimeCondition == nil
      && (fixed.triggerType ?? .automatic) == .automatic
  }
}

extension JourneyState {
  /// Whether it should say something and does not.
  fileprivate var isSilent: Bool {
    switch stateType {
    case .chat, .input, .confirmation: messages.allSatisfy { $0.text.isBlank }
    case .tool, .decision, .journey, .final: false
    }
  }
}

extension String {
  /// Whether it is nothing but white space.
  fileprivate var isBlank: Bool {
    guard let first = utf8.first else { return true }
    return first <= 0x20 || first >= 0x80 ? allSatisfy { $0.isWhitespace } : false
  }
}
