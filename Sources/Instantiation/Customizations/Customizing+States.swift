import Diagnostics
import JourneyTemplates
import Values

/// `state-insertion`: `{state: …, position: before | after, transitions: […]}`.
extension Customizing {
  /// Puts a state into a transition, before or after a state, or at the end of the list.
  mutating func insertState(
    _ change: PreparedCustomization, at path: DataPath
  ) throws(JourneyProblem) {
    guard let state = change.data["state"], let id = state["templateId"]?.string else {
      throw change.problem(
        "invalid-customization-data", "there is no 'state' with a 'templateId' in its data",
        help: "Write customizationData: {state: {templateId: …, stateName: …, stateType: …}}")
    }
    guard value["singleState"] == nil else {
      throw change.problem(
        "invalid-customization-data", "an atomic template has one state",
        help: "Extend the template by a composite one")
    }
    let states = value["stateTemplates"]?.array ?? []
    guard !states.contains(where: { $0["templateId"]?.string == id }) else {
      throw change.problem(
        "duplicate-id", "there is a state '\(id)' already", help: "Give the new state another id")
    }
    var transitions = value["transitionTemplates"]?.array ?? []
    try connect(id, change, at: path, states, &transitions)
    transitions += change.data["transitions"]?.array ?? []
    value.put(.array(states + [state]), at: .root["stateTemplates"])
    value.put(.array(transitions), at: .root["transitionTemplates"])
  }

  private func connect(
    _ id: String, _ change: PreparedCustomization, at path: DataPath, _ states: [Value],
    _ transitions: inout [Value]
  ) throws(JourneyProblem) {
    switch path.steps.first {
    case .key("transitionTemplates"):
      guard path.steps.count == 2, case .index(let index) = path.steps[1],
        transitions.indices.contains(index),
        let target = transitions[index]["targetStateId"]?.string
      else { throw misplaced(change) }
      transitions[index].put(.string(id), at: .root["targetStateId"])
      transitions.append(link(id, target))
    case .key("stateTemplates") where path.steps.count == 1: break
    case .key("stateTemplates"):
      guard path.steps.count == 2, let anchor = value[path]?["templateId"]?.string else {
        throw misplaced(change)
      }
      let isBefore = change.data["position"]?.string == "before"
      let end = isBefore ? "targetStateId" : "sourceStateId"
      for index in transitions.indices where transitions[index][end]?.string == anchor {
        transitions[index].put(.string(id), at: .root[end])
      }
      transitions.append(isBefore ? link(id, anchor) : link(anchor, id))
    default: throw misplaced(change)
    }
  }

  private func link(_ source: String, _ target: String) -> Value {
    [
      "transitionId": .string("\(source)-to-\(target)"), "sourceStateId": .string(source),
      "targetStateId": .string(target),
    ]
  }

  private func misplaced(_ change: PreparedCustomization) -> JourneyProblem {
    change.problem(
      "invalid-customization-data",
      "a state is inserted into a transition, beside a state, or into $.stateTemplates",
      help: "Let targetPath name one of these")
  }
}
