import Values

/// Edges that are kept by the node that they leave: `{name: {main: [[{node, type, index}]]}}`, as n8n
/// has them.
struct FlowConnections {
  /// The edges, as React Flow would have them.
  private(set) var edges: [Value] = []

  init(_ connections: Object) {
    for entry in connections.entries {
      guard let outputs = entry.value.object else {
        edges.append(entry.value)
        continue
      }
      if outputs["source"] != nil || outputs["target"] != nil {
        edges.append(entry.value)
        continue
      }
      for output in outputs.entries { add(output.value, from: entry.key, output.key) }
    }
  }

  private mutating func add(_ outputs: Value, from source: String, _ kind: String) {
    for (place, targets) in (outputs.array ?? []).enumerated() {
      for target in targets.array ?? [] {
        var edge: Object = ["source": .string(source), "kind": .string(kind)]
        if let node = target["node"]?.flowText { edge["target"] = .string(node) }
        if (outputs.array ?? []).count > 1 {
          edge["sourceHandle"] = .string("output-\(place)")
        }
        edges.append(.object(edge))
      }
    }
  }
}
