extension JourneyGraph {
  /// The sets of states that lie on cycles of transitions together: the strongly connected
  /// components with more than one state, and the states with a transition to themselves.
  ///
  /// Each set is ascending, and the sets are ordered by their first states.
  public func cycles() -> [[Int]] {
    stronglyConnectedComponents()
      .filter { component in
        component.count > 1 || outgoing[component[0]].contains { edges[$0].target == component[0] }
      }
      .map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  /// Tarjan's algorithm (1972) with a stack of its own in place of recursion.
  private func stronglyConnectedComponents() -> [[Int]] {
    let unvisited = -1
    var order = [Int](repeating: unvisited, count: nodes.count)
    var lowest = order
    var isOpen = [Bool](repeating: false, count: nodes.count)
    var open: [Int] = []
    var path: [(node: Int, edges: ArraySlice<Int>)] = []
    var components: [[Int]] = []
    var visited = 0

    func enter(_ node: Int) {
      order[node] = visited
      lowest[node] = visited
      visited += 1
      isOpen[node] = true
      open.append(node)
      path.append((node, outgoing[node]))
    }

    for root in nodes.indices where order[root] == unvisited {
      enter(root)
      while let (node, _) = path.last {
        if let edge = path[path.count - 1].edges.popFirst() {
          let target = edges[edge].target
          if order[target] == unvisited {
            enter(target)
          } else if isOpen[target] {
            lowest[node] = min(lowest[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        guard lowest[node] == order[node] else { continue }
        var component: [Int] = []
        repeat {
          let member = open.removeLast()
          isOpen[member] = false
          component.append(member)
        } while component.last != node
        components.append(component)
      }
    }
    return components
  }
}
