import Values

/// The nodes and edges of a flow, in whatever form its editor keeps them, and what is neither.
struct FlowReading {
  private(set) var nodes: [FlowNode] = []
  private(set) var edges: [FlowEdge] = []
  /// The elements that are not in the flow's nodes and edges, with the reason.
  private(set) var account: [FlowAccount.Entry] = []
  /// What our own export says of the journey.
  let head: Object?
  /// What the flow is called.
  let name: String?
  /// What the flow says that it is for.
  let description: String?
  /// Flows of the file beside this one.
  let others: Int
  private var known: Set<ExactText> = []
  /// The ids of nodes by their names, where edges name those.
  private var ids: [ExactText: String] = [:]

  init(_ file: FlowFile) {
    head = file.head
    name = file.name
    description = file.description
    others = file.others
    for (place, node) in file.nodes.enumerated() { read(node.value, key: node.key, at: place) }
    for (place, edge) in file.edges.enumerated() { readEdge(edge.value, key: edge.key, at: place) }
  }

  private mutating func read(_ value: Value, key: String?, at place: Int) {
    guard value.object != nil else {
      return drop(.node, key ?? "#\(place + 1)", "it is not a mapping")
    }
    let id = value["id"]?.flowText ?? key ?? "#\(place + 1)"
    guard known.insert(ExactText(id)).inserted else {
      return drop(.node, id, "there is a node '\(id)' already")
    }
    if let name = value["name"]?.string, ids[ExactText(name)] == nil { ids[ExactText(name)] = id }
    nodes.append(FlowNode(value, id, place))
  }

  private mutating func readEdge(_ value: Value, key: String?, at place: Int) {
    let id = value["id"]?.flowText ?? key ?? "#\(place + 1)"
    guard value.object != nil else { return drop(.edge, id, "it is not a mapping") }
    guard let source = end(value["source"] ?? value["from"]),
      let target = end(value["target"] ?? value["to"])
    else { return drop(.edge, id, "it has no source or no target") }
    edges.append(FlowEdge(value, id, from: source, to: target, place))
  }

  /// The id of the node that an edge begins or ends at; n8n names nodes instead.
  private func end(_ value: Value?) -> String? {
    guard let text = value?.flowText ?? value?["id"]?.flowText ?? value?["nodeId"]?.flowText else {
      return nil
    }
    return known.contains(ExactText(text)) ? text : ids[ExactText(text)] ?? text
  }

  private mutating func drop(_ kind: FlowAccount.Kind, _ id: String, _ reason: String) {
    account.append(FlowAccount.Entry(kind: kind, id: id, outcome: .dropped(reason)))
  }
}
