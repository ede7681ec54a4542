import Values

/// Finds the flow in a file, whichever editor wrote it and whatever it is wrapped in.
struct FlowFile {
  /// An element as it is in the file, with its key where it is in a dictionary.
  typealias Element = (key: String?, value: Value)

  /// What the flow is called.
  private(set) var name: String?
  /// What the flow says that it is for.
  private(set) var description: String?
  /// What our own export says of the journey.
  private(set) var head: Object?
  private(set) var nodes: [Element] = []
  private(set) var edges: [Element] = []
  /// Flows of the file beside this one.
  private(set) var others = 0

  private static let wrappers = [
    "flow", "data", "graph", "workflow", "state", "flowData", "chatflow", "definition",
  ]
  private static let depth = 6

  /// Finds it; nil where there are neither nodes nor blocks.
  init?(_ value: Value) {
    var search = Search()
    search.look(into: value, name: nil, depth: 0)
    guard let found = search.found else { return nil }
    others = search.others
    name = found.name
    description = found.flow.firstText(["description"]) ?? value.firstText(["description"])
    head = found.flow["serai"]?.object ?? value["serai"]?.object
    read(found.flow)
  }

  private mutating func read(_ flow: Value) {
    if let mixed = Self.mixed(flow) {
      nodes = mixed.filter { !$0.isEdge }.map { (nil, $0) }
      edges = mixed.filter { $0.isEdge }.map { (nil, $0) }
      return
    }
    nodes = Self.elements(flow["nodes"] ?? flow["blocks"])
    if let edges = flow["edges"] ?? flow["links"] {
      self.edges = Self.elements(edges)
    } else if let connections = flow["connections"]?.object {
      edges = FlowConnections(connections).edges.map { (nil, $0) }
    } else {
      edges = Self.elements(flow["connections"])
    }
  }

  /// The items of a list, or the entries of a dictionary by their keys.
  private static func elements(_ value: Value?) -> [Element] {
    switch value {
    case .array(let items)?: items.map { (nil, $0) }
    case .object(let object)?: object.entries.map { ($0.key, $0.value) }
    default: []
    }
  }

  /// Nodes and edges in one list, as React Flow kept them before version 10.
  private static func mixed(_ value: Value) -> [Value]? {
    guard let items = value.array ?? value["elements"]?.array else { return nil }
    let isFlow = items.contains {
      $0["id"]?.flowText != nil && ($0["position"] != nil || $0.isEdge)
    }
    return isFlow ? items : nil
  }

  /// The way through the wrappers of a flow.
  private struct Search {
    var found: (flow: Value, name: String?)?
    var others = 0

    mutating func look(into value: Value, name: String?, depth: Int) {
      guard depth < FlowFile.depth else { return }
      let name = value.firstText(["name", "title", "label"]) ?? name
      if FlowFile.mixed(value) != nil || Self.isElements(value["nodes"])
        || Self.isElements(value["blocks"])
      {
        if found == nil { found = (value, name) } else { others += 1 }
      } else if let object = value.object {
        for key in FlowFile.wrappers {
          if let inner = object[key] { look(into: Self.read(inner), name: name, depth: depth + 1) }
        }
        if found != nil { return }
        // Wrappers of other names, such as the lists of an export of everything.
        for entry in object.entries.prefix(64) where !FlowFile.wrappers.contains(entry.key) {
          look(into: entry.value, name: name, depth: depth + 1)
        }
      } else {
        for item in (value.array ?? []).prefix(1000) where item.object != nil {
          look(into: item, name: name, depth: depth + 1)
        }
      }
    }

    /// Flowise keeps a flow as text inside its records.
    private static func read(_ value: Value) -> Value {
      guard let text = value.string, text.utf8.first == UInt8(ascii: "{") else { return value }
      return (try? JSONReader.value(of: text)) ?? value
    }

    private static func isElements(_ value: Value?) -> Bool {
      value?.array != nil || value?.object != nil
    }
  }
}

extension Value {
  fileprivate var isEdge: Bool { self["source"] != nil && self["target"] != nil }
}
