import JourneyTemplates

extension JourneyGraph {
  /// The states that no run of the journey comes to, ascending.
  ///
  /// A run starts in the initial state, or where a fallback of the whole template leads, and goes
  /// on by transitions and the fallbacks of states. None is reported where there is no initial
  /// state: then that is the problem.
  public func unreachableNodes() -> [Int] {
    guard let initial else { return [] }
    let fallbacksBySource = Adjacency(nodeCount: nodes.count, keys: fallbacks.map { $0.source })
    let reached = nodesReached(from: entries + [initial]) { node, visit in
      for edge in outgoing[node] { visit(edges[edge].target) }
      for fallback in fallbacksBySource[node] { visit(fallbacks[fallback].target) }
    }
    return nodes.indices.filter { !reached[$0] }
  }

  /// The states from which the journey cannot come to a final state, ascending.
  ///
  /// The fallbacks of states count as ways. All states are reported where none is final.
  public func deadEndNodes() -> [Int] {
    let fallbacksByTarget = Adjacency(nodeCount: nodes.count, keys: fallbacks.map { $0.target })
    let finals = nodes.indices.filter { nodes[$0].type == .final }
    let reached = nodesReached(from: finals) { node, visit in
      for edge in incoming[node] { visit(edges[edge].source) }
      for fallback in fallbacksByTarget[node] { visit(fallbacks[fallback].source) }
    }
    return nodes.indices.filter { !reached[$0] }
  }

  /// Marks what is reached from `starts` where `neighbours` shows the nodes one step on.
  private func nodesReached(
    from starts: [Int], by neighbours: (_ node: Int, _ visit: (Int) -> Void) -> Void
  ) -> [Bool] {
    var reached = [Bool](repeating: false, count: nodes.count)
    var waiting: [Int] = []
    func visit(_ node: Int) {
      guard !reached[node] else { return }
      reached[node] = true
      waiting.append(node)
    }
    for start in starts { visit(start) }
    while let node = waiting.popLast() { neighbours(node, visit) }
    return reached
  }
}
