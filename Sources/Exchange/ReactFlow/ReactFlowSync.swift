import Diagnostics
public import Values

/// Brings what changed in a template to a flow that was made of it, and keeps what its user changed: a
/// three-way merge by the ids of nodes and edges.
///
/// Where both changed the same thing in different ways, the user's stays, and that is a conflict.
public struct ReactFlowSync: Sendable {
  /// Something that both changed.
  public struct Conflict: Sendable, Hashable {
    /// `node` or `edge`.
    public var kind: FlowAccount.Kind
    /// Its id.
    public var id: String
    /// What both changed, and what was kept.
    public var message: String
  }

  /// The flow with the template's changes.
  public private(set) var flow: Value
  /// What was changed in it, in words: "node 'ask': added".
  public private(set) var changes: [String] = []
  /// Where the user's was kept although the template changed it too.
  public private(set) var conflicts: [Conflict] = []

  /// Fields that are the editor's business: where a node stands and how it looks.
  private static let looks: Set<String> = [
    "position", "width", "height", "style", "className", "selected", "dragging", "measured",
    "positionAbsolute", "parentId", "parentNode", "extent", "zIndex", "sourceHandle",
    "targetHandle",
    "animated", "markerEnd", "markerStart", "type", "hidden",
  ]

  /// Merges.
  ///
  /// - Parameters:
  ///   - flow: the flow as its user has it now.
  ///   - base: the flow as it was made, of the version that it was made of.
  ///   - new: the flow as the new version makes it.
  public init(_ flow: Value, base: Value, new: Value) {
    self.flow = flow
    merge("nodes", .node, base, new)
    merge("edges", .edge, base, new)
    dropLooseEdges()
    if let head = new["serai"] { self.flow.put(head, at: .root["serai"]) }
  }

  private mutating func merge(
    _ key: String, _ kind: FlowAccount.Kind, _ base: Value, _ new: Value
  ) {
    let (old, next) = (Elements(base[key]), Elements(new[key]))
    var result: [Value] = []
    var present: Set<String> = []
    for item in flow[key]?.array ?? [] {
      guard let id = item["id"]?.flowText else {
        result.append(item)
        continue
      }
      present.insert(id)
      if let changed = next[id] {
        let merged = merged(item, base: old[id] ?? .null, new: changed, kind, id)
        if merged != item { changes.append("\(kind.rawValue) '\(id)': changed") }
        result.append(merged)
      } else if let before = old[id] {
        if item.content == before.content {
          changes.append("\(kind.rawValue) '\(id)': removed")
        } else {
          result.append(item)
          conflict(kind, id, "the template removed it, and you changed it; it was kept")
        }
      } else {
        result.append(item)
      }
    }
    let offset = kind == .node ? self.offset(from: next, result) : (x: 0, y: 0)
    for item in next.items where !present.contains(item.id) {
      guard let before = old[item.id] else {
        changes.append("\(kind.rawValue) '\(item.id)': added")
        result.append(item.value.moved(by: offset))
        continue
      }
      if before.content != item.value.content {
        conflict(kind, item.id, "the template changed it, and you removed it; it stays removed")
      }
    }
    flow.put(.array(result), at: .root[key])
  }

  /// One element: the user's looks, and field by field what changed.
  private mutating func merged(
    _ mine: Value, base: Value, new: Value, _ kind: FlowAccount.Kind, _ id: String
  ) -> Value {
    var merged = mine.object ?? Object()
    for name in Self.names(base, new) where !Self.looks.contains(name) && name != "id" {
      if name == "data" {
        var data = merged["data"]?.object ?? Object()
        for field in Self.names(base["data"] ?? .null, new["data"] ?? .null) {
          data[field] = choice(
            data[field], base["data"]?[field], new["data"]?[field], kind, id, field)
        }
        if merged["data"] != nil || !data.isEmpty { merged["data"] = .object(data) }
      } else {
        merged[name] = choice(merged[name], base[name], new[name], kind, id, name)
      }
    }
    return .object(merged)
  }

  private mutating func choice(
    _ mine: Value?, _ base: Value?, _ new: Value?, _ kind: FlowAccount.Kind, _ id: String,
    _ field: String
  ) -> Value? {
    if mine == base || mine == new { return new }
    if new != base { conflict(kind, id, "both changed its '\(field)'; yours was kept") }
    return mine
  }

  private static func names(_ first: Value, _ second: Value) -> [String] {
    let names = first.object?.keys ?? []
    return names + (second.object?.keys ?? []).filter { !names.contains($0) }
  }

  private mutating func conflict(_ kind: FlowAccount.Kind, _ id: String, _ message: String) {
    conflicts.append(Conflict(kind: kind, id: id, message: message))
  }

  /// How far the user has moved the flow, so that new nodes stand beside their neighbours.
  private func offset(from next: Elements, _ nodes: [Value]) -> (x: Double, y: Double) {
    var moves: [(x: Double, y: Double)] = []
    for node in nodes {
      guard let id = node["id"]?.flowText, let there = next[id]?["position"],
        let here = node["position"], let x = here["x"]?.number, let y = here["y"]?.number
      else { continue }
      moves.append((x - (there["x"]?.number ?? 0), y - (there["y"]?.number ?? 0)))
    }
    guard !moves.isEmpty else { return (0, 0) }
    let (xs, ys) = (moves.map { $0.x }.sorted(), moves.map { $0.y }.sorted())
    return (xs[xs.count / 2].rounded(), ys[ys.count / 2].rounded())
  }

  /// Edges whose nodes are gone go too.
  private mutating func dropLooseEdges() {
    let nodes = Set((flow["nodes"]?.array ?? []).compactMap { $0["id"]?.flowText })
    var kept: [Value] = []
    for edge in flow["edges"]?.array ?? [] {
      let ends = [edge["source"]?.flowText, edge["target"]?.flowText].compactMap { $0 }
      if ends.allSatisfy({ nodes.contains($0) }) {
        kept.append(edge)
      } else {
        drop(edge["id"]?.flowText ?? "?")
      }
    }
    flow.put(.array(kept), at: .root["edges"])
  }
}

extension ReactFlowSync {
  /// An edge that the template adds to a node that the user removed has never been there.
  private mutating func drop(_ edge: String) {
    guard let added = changes.firstIndex(of: "edge '\(edge)': added") else {
      return changes.append("edge '\(edge)': removed with its node")
    }
    changes.remove(at: added)
    conflict(.edge, edge, "the template added it, and you removed a node of it; it was left out")
  }
}

/// Nodes or edges by their ids, in order.
private struct Elements {
  let items: [(id: String, value: Value)]
  private let places: [String: Int]

  init(_ value: Value?) {
    items = (value?.array ?? []).compactMap { item in item["id"]?.flowText.map { ($0, item) } }
    var places: [String: Int] = [:]
    for (place, item) in items.enumerated() where places[item.id] == nil {
      places[item.id] = place
    }
    self.places = places
  }

  subscript(id: String) -> Value? { places[id].map { items[$0].value } }
}

extension Value {
  /// What an element says, without its looks.
  fileprivate var content: Value {
    [
      "data": self["data"] ?? .null, "label": self["label"] ?? .null,
      "source": self["source"] ?? .null, "target": self["target"] ?? .null,
    ]
  }

  fileprivate func moved(by offset: (x: Double, y: Double)) -> Value {
    guard let x = self["position"]?["x"]?.number, let y = self["position"]?["y"]?.number else {
      return self
    }
    var moved = self
    moved.put(["x": .number(x + offset.x), "y": .number(y + offset.y)], at: .root["position"])
    return moved
  }
}
