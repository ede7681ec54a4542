import Values

/// The anchored nodes of a file.
struct Anchors {
  struct Node {
    var value: Value
    /// A scalar as it is written, for where the alias is a key.
    var text: String?
    /// Nodes in it, aliases counted with all they repeat.
    var count: Int
    /// Collections inside one another.
    var depth: Int
  }

  enum Found {
    case node(Node)
    /// The alias stands inside the node that it repeats.
    case open
    case none
  }

  private var nodes: [ExactText: Node] = [:]
  private var openNames: Set<ExactText> = []

  mutating func open(_ name: String) {
    openNames.insert(ExactText(name))
    nodes[ExactText(name)] = nil
  }

  mutating func close(_ name: String, _ value: Value, text: String? = nil) {
    openNames.remove(ExactText(name))
    let (count, depth) = Self.measure(value)
    nodes[ExactText(name)] = Node(value: value, text: text, count: count, depth: depth)
  }

  func find(_ name: String) -> Found {
    if let node = nodes[ExactText(name)] { return .node(node) }
    return openNames.contains(ExactText(name)) ? .open : .none
  }

  /// Recursion is bounded by the depth of values, which the reader bounds.
  private static func measure(_ value: Value) -> (count: Int, depth: Int) {
    var count = 1
    var depth = 0
    func add(_ child: Value) {
      let inner = measure(child)
      count += inner.count
      depth = max(depth, inner.depth)
    }
    switch value {
    case .array(let items):
      for item in items { add(item) }
      return (count, depth + 1)
    case .object(let object):
      for entry in object { add(entry.value) }
      return (count, depth + 1)
    default: return (1, 0)
    }
  }
}
