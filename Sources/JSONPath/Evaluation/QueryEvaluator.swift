import Diagnostics
import Values

/// A value on the way through a query.
struct Node {
  var path: [DataPath.Step]
  var value: Value
}

/// Runs a query, counting the values it looks at.
struct QueryEvaluator {
  let root: Value
  private(set) var steps: Int

  init(root: Value, steps: Int) {
    self.root = root
    self.steps = steps
  }

  /// Whether it gave up; what it gave is then not all.
  var isExhausted: Bool { steps < 0 }

  /// What segments match from a value down.
  mutating func nodes(of segments: [Segment], from start: Value) -> [Node] {
    var nodes = [Node(path: [], value: start)]
    for segment in segments {
      var next: [Node] = []
      for node in nodes { apply(segment, to: node, &next) }
      nodes = next
      if isExhausted { return [] }
    }
    return nodes
  }

  private mutating func apply(_ segment: Segment, to node: Node, _ found: inout [Node]) {
    for selector in segment.selectors { select(selector, of: node, &found) }
    guard segment.isDescendant else { return }
    // Data this deep does not come from a file that was read; it must not exhaust the stack.
    if node.path.count > 256 { steps = -1 }
    for child in children(of: node) where !isExhausted { apply(segment, to: child, &found) }
  }

  private mutating func select(_ selector: Selector, of node: Node, _ found: inout [Node]) {
    steps -= 1
    if isExhausted { return }
    switch selector {
    case .name(let name):
      if let value = node.value[name] { found.append(node.child(.key(name), value)) }
    case .index(let index):
      guard case .array(let items) = node.value else { return }
      let position = index < 0 ? items.count + index : index
      if items.indices.contains(position) {
        found.append(node.child(.index(position), items[position]))
      }
    case .wildcard:
      found += children(of: node)
    case .slice(let start, let end, let step):
      guard case .array(let items) = node.value else { return }
      for index in Self.indices(start, end, step, count: items.count) {
        steps -= 1
        found.append(node.child(.index(index), items[index]))
      }
    case .filter(let expression):
      for child in children(of: node) where holds(expression, child.value) { found.append(child) }
    }
  }

  private mutating func children(of node: Node) -> [Node] {
    switch node.value {
    case .array(let items):
      steps -= items.count
      if isExhausted { return [] }
      return items.enumerated().map { node.child(.index($0.offset), $0.element) }
    case .object(let object):
      steps -= object.count
      if isExhausted { return [] }
      return object.entries.map { node.child(.key($0.key), $0.value) }
    default: return []
    }
  }

  /// The indexes of a slice (RFC 9535, section 2.3.4.2.2).
  static func indices(_ start: Int?, _ end: Int?, _ step: Int, count: Int) -> StrideTo<Int> {
    guard step != 0 else { return stride(from: 0, to: 0, by: 1) }
    func normal(_ index: Int) -> Int { index >= 0 ? index : count + index }
    if step > 0 {
      let lower = min(max(normal(start ?? 0), 0), count)
      let upper = min(max(normal(end ?? count), 0), count)
      return stride(from: lower, to: upper, by: step)
    }
    let upper = min(max(start.map(normal) ?? count - 1, -1), count - 1)
    let lower = min(max(end.map(normal) ?? -1, -1), count - 1)
    return stride(from: upper, to: lower, by: step)
  }
}

extension Node {
  fileprivate func child(_ step: DataPath.Step, _ value: Value) -> Node {
    Node(path: path + [step], value: value)
  }
}
