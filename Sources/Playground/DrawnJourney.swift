import Instantiation
import JourneyGraphs
import Values

/// A journey as it was shown last, to say in what the next one differs.
struct DrawnJourney {
  private let states: [Value]
  private let transitions: [Value]

  /// Takes a journey as it is written.
  init(_ written: Value) {
    states = written["states"]?.array ?? []
    transitions = written["transitions"]?.array ?? []
  }

  /// What is new or different, by the ids of states and transitions.
  func marks(since before: DrawnJourney?) -> DiagramMarks {
    guard let before else { return DiagramMarks() }
    return DiagramMarks(
      states: Self.marks(states, before.states, "stateId"),
      transitions: Self.marks(transitions, before.transitions, "transitionId"))
  }

  /// The ids of states with a mark, in the journey's order.
  func states(_ mark: DiagramMarks.Mark, in marks: DiagramMarks) -> Value {
    .array(
      states.compactMap { state in
        guard let id = state["stateId"]?.string, marks.states[id] == mark else { return nil }
        return .string(id)
      })
  }

  /// The states of the journey before that are not here.
  func removed(since before: DrawnJourney?) -> Value {
    let present = Set(states.compactMap { $0["stateId"]?.string })
    return .array(
      (before?.states ?? []).compactMap { state in
        guard let id = state["stateId"]?.string, !present.contains(id) else { return nil }
        return ["stateId": .string(id), "stateName": state["stateName"] ?? .null]
      })
  }

  private static func marks(
    _ parts: [Value], _ before: [Value], _ key: String
  ) -> [String: DiagramMarks.Mark] {
    var known: [String: Value] = [:]
    for part in before {
      if let id = part[key]?.string { known[id] = part }
    }
    var marks: [String: DiagramMarks.Mark] = [:]
    for part in parts {
      guard let id = part[key]?.string else { continue }
      if let same = known[id] {
        if same != part { marks[id] = .changed }
      } else {
        marks[id] = .added
      }
    }
    return marks
  }
}
