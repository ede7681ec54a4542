import Decoding
public import Instantiation
import JourneyGraphs
import JourneyTemplates
public import Values

/// A journey as React Flow's `toObject()` gives it: `{nodes, edges, viewport}`, each node with a position
/// from the layout of the diagram.
///
/// What React Flow has no field for is in `data` of nodes and edges, and in `serai` beside them, so that
/// importing it gives the journey again.
public struct ReactFlowExport {
  private let instance: JourneyInstance

  /// Exports a journey.
  public init(_ instance: JourneyInstance) { self.instance = instance }

  /// The flow.
  public var flow: Value {
    [
      "nodes": .array(nodes), "edges": .array(instance.transitions.map { edge($0) }),
      "viewport": ["x": 0, "y": 0, "zoom": 1], "serai": head,
    ]
  }

  private var nodes: [Value] {
    let layout = instance.graph.layout()
    return instance.states.enumerated().map { place, state in
      let frame =
        layout.map { $0.nodes[place].frame }
        ?? Rectangle(x: place % 8 * 240, y: place / 8 * 120, width: 200, height: 60)
      return node(state, frame)
    }
  }

  private func node(_ state: JourneyState, _ frame: Rectangle) -> Value {
    var data: Object = ["label": .string(state.stateName)]
    for entry in state.written.object ?? Object() where entry.key != "stateId" {
      data[entry.key] = entry.value
    }
    let isFirst = state.stateId.isExactly(instance.initialState)
    let type = isFirst ? "input" : state.stateType == .final ? "output" : "default"
    return [
      "id": .string(state.stateId), "type": .string(type),
      "position": ["x": Value(frame.x), "y": Value(frame.y)], "width": Value(frame.width),
      "height": Value(frame.height), "data": .object(data),
    ]
  }

  private func edge(_ transition: JourneyTransition) -> Value {
    var edge: Object = [
      "id": .string(transition.transitionId), "source": .string(transition.sourceStateId),
      "target": .string(transition.targetStateId),
    ]
    if let condition = transition.condition { edge["label"] = .string(condition) }
    var data = transition.written.object ?? Object()
    for key in ["transitionId", "sourceStateId", "targetStateId"] { data[key] = nil }
    if !data.isEmpty { edge["data"] = .object(data) }
    return .object(edge)
  }

  /// What is said of the journey as a whole.
  private var head: Value {
    var head = instance.written.object ?? Object()
    for key in ["states", "transitions"] { head[key] = nil }
    head["formatVersion"] = 1
    return .object(head)
  }
}
