import Values

/// Finds the nodes and edges of a flow, whichever editor wrote it: `{nodes, edges}` as React Flow and
/// Flowise have them, blocks as a dictionary as Sim has them, in wrappers of any of their names.
struct FlowReading {
  private(set) var nodes: [FlowNode] = []
  private(set) var edges: [FlowEdge] = []
  private(set) var account: [FlowAccount.Entry] = []
  /// What our own export says of the journey.
  private(set) var head: Object?
  private var known: Set<ExactText> = []
  /// What the flow is called.
  private(set) var name: String?

  /// Reads a flow; nil where there are neither nodes nor blocks.
  init?(_ value: Value) {
    guard let flow = Self.flow(in: value, depth: 0) else { return nil }
    head = flow["serai"]?.object ?? value["serai"]?.object
    name = value.firstText(["name", "title", "label"]) ?? flow.firstText(["name", "title"])
    for (place, node) in Self.elements(flow["nodes"] ?? flow["blocks"]).enumerated() {
      read(node.value, key: node.key, at: place)
    }
    for (place, edge) in Self.elements(flow["edges"] ?? flow["connections"]).enumerated() {
      readEdge(edge.value, key: edge.key, at: place)
    }
  }

  private static func flow(in value: Value, depth: Int) -> Value? {
    if let object = value.object {
      if isElements(object["nodes"]) || isElements(object["blocks"]) { return value }
      guard depth < 4 else { return nil }
      for key in [
        "flow", "data", "graph", "workflow", "state", "flowData", "chatflow", "definition",
      ] {
        guard let inner = object[key] else { continue }
        // Flowise keeps a flow as text inside its records.
        let read = inner.string.flatMap { try? JSONReader.value(of: $0) } ?? inner
        if let found = flow(in: read, depth: depth + 1) { return found }
      }
    }
    if let items = value.array, depth < 4 {
      for item in items { if let found = flow(in: item, depth: depth + 1) { return found } }
    }
    return nil
  }

  private static func isElements(_ value: Value?) -> Bool {
    value?.array != nil || value?.object != nil
  }

  /// The items of a list, or the entries of a dictionary by their keys.
  private static func elements(_ value: Value?) -> [(key: String?, value: Value)] {
    switch value {
    case .array(let items)?: items.map { (nil, $0) }
    case .object(let object)?: object.entries.map { ($0.key, $0.value) }
    default: []
    }
  }

  private mutating func read(_ value: Value, key: String?, at place: Int) {
    guard value.object != nil else {
      return drop(.node, key ?? "#\(place + 1)", "it is not a mapping")
    }
    let id = value["id"]?.flowText ?? key ?? "#\(place + 1)"
    guard known.insert(ExactText(id)).inserted else {
      return drop(.node, id, "there is a node '\(id)' already")
    }
    let data = value["data"]?.object == nil ? value : value["data"] ?? value
    let type = (data["type"]?.string ?? "") + " " + (value["type"]?.string ?? "")
    let label =
      data.firstText(["label", "title", "name", "stateName"])
      ?? value.firstText(["label", "title", "name"]) ?? value["type"]?.string ?? id
    let parent = value["parentId"]?.flowText ?? value["parentNode"]?.flowText
    nodes.append(
      FlowNode(
        place: place, id: id, type: type.lowercased(), label: label,
        parent: parent ?? data["parentId"]?.flowText, data: data))
  }

  private mutating func readEdge(_ value: Value, key: String?, at place: Int) {
    let id = value["id"]?.flowText ?? key ?? "#\(place + 1)"
    guard value.object != nil else { return drop(.edge, id, "it is not a mapping") }
    guard let source = (value["source"] ?? value["from"])?.flowText,
      let target = (value["target"] ?? value["to"])?.flowText
    else { return drop(.edge, id, "it has no source or no target") }
    let said =
      value["data"]?.firstText(["condition", "label"]) ?? value.firstText(["label", "condition"])
      ?? value["data"]?.firstText(["edgeLabel"])
    edges.append(
      FlowEdge(
        place: place, id: id, source: source, target: target,
        label: said.flatMap { $0.contains { $0.isLetter } ? $0 : nil },
        handle: value["sourceHandle"]?.string.flatMap { Self.words(of: $0, id: source) },
        data: value["data"]))
  }

  /// What a handle says of the way that leaves it; nil for one that is only a place on the node.
  private static func words(of handle: String, id: String) -> String? {
    // Flowise's handles of data list the types that fit.
    if handle.contains("|") { return nil }
    var text = handle
    if let start = text.range(of: id) { text.removeSubrange(start) }
    var words: [String] = []
    for part in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = part.lowercased()
      if Self.places.contains(word) || word.count > 24 { continue }
      words.append(word)
    }
    guard !words.isEmpty, words.contains(where: { $0.contains { $0.isLetter } }) else { return nil }
    return words.joined(separator: " ")
  }

  private static let places: Set<String> = [
    "source", "target", "output", "input", "out", "in", "default", "right", "left", "top", "bottom",
    "handle", "a", "b", "c", "d", "null", "undefined", "condition", "branch", "path",
  ]

  mutating func drop(_ kind: FlowAccount.Kind, _ id: String, _ reason: String) {
    account.append(FlowAccount.Entry(kind: kind, id: id, outcome: .dropped(reason)))
  }
}

extension String {
  /// Where another text stands in this one first.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    guard !other.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
