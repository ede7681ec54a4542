/// The strongly connected parts of a graph (Tarjan), found without recursion.
struct Components {
  /// The number of each node's component; a component has a higher number than those it leads to.
  private(set) var numbers: [Int]
  private(set) var count = 0

  /// Finds the components of a graph given by its edges.
  init(_ edges: [[Int]]) {
    numbers = [Int](repeating: -1, count: edges.count)
    var order = [Int](repeating: -1, count: edges.count)
    var low = order
    var next = 0
    var open: [Int] = []
    var work: [(node: Int, edge: Int)] = []
    for root in edges.indices where order[root] < 0 {
      work.append((root, 0))
      while let (node, edge) = work.last {
        if edge == 0 {
          order[node] = next
          low[node] = next
          next += 1
          open.append(node)
        }
        if edge < edges[node].count {
          work[work.count - 1].edge += 1
          let target = edges[node][edge]
          if order[target] < 0 {
            work.append((target, 0))
          } else if numbers[target] < 0 {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last { low[parent.node] = min(low[parent.node], low[node]) }
        guard low[node] == order[node] else { continue }
        while let last = open.popLast() {
          numbers[last] = count
          if last == node { break }
        }
        count += 1
      }
    }
  }
}
