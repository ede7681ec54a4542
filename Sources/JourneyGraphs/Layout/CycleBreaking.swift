extension JourneyGraph {
  /// Marks edges that, turned round, leave no cycle but self-loops, which are not marked.
  ///
  /// They lead back to a state still open in a depth-first search from the initial state, then from
  /// states that nothing reaches, then from the rest.
  func backEdges() -> [Bool] {
    enum Progress { case unseen, open, done }
    var progress = [Progress](repeating: .unseen, count: nodes.count)
    var isBack = [Bool](repeating: false, count: edges.count)
    var path: [(node: Int, edges: ArraySlice<Int>)] = []
    let sources = nodes.indices.filter { incoming.count(of: $0) == 0 }
    for root in (initial.map { [$0] } ?? []) + sources + Array(nodes.indices)
    where progress[root] == .unseen {
      progress[root] = .open
      path.append((root, outgoing[root]))
      while let (node, _) = path.last {
        guard let edge = path[path.count - 1].edges.popFirst() else {
          progress[node] = .done
          path.removeLast()
          continue
        }
        let target = edges[edge].target
        if progress[target] == .unseen {
          progress[target] = .open
          path.append((target, outgoing[target]))
        } else if progress[target] == .open, target != node {
          isBack[edge] = true
        }
      }
    }
    return isBack
  }

  /// Splits the nodes into parts with no edge between them, each ascending; the part with the
  /// initial state comes first.
  func connectedParts() -> [[Int]] {
    var part = [Int](repeating: -1, count: nodes.count)
    var parts: [[Int]] = []
    for root in (initial.map { [$0] } ?? []) + Array(nodes.indices) where part[root] < 0 {
      part[root] = parts.count
      var members = [root]
      var scanned = 0
      while scanned < members.count {
        let node = members[scanned]
        scanned += 1
        for edge in outgoing[node] where part[edges[edge].target] < 0 {
          part[edges[edge].target] = parts.count
          members.append(edges[edge].target)
        }
        for edge in incoming[node] where part[edges[edge].source] < 0 {
          part[edges[edge].source] = parts.count
          members.append(edges[edge].source)
        }
      }
      parts.append(members.sorted())
    }
    return parts
  }
}
