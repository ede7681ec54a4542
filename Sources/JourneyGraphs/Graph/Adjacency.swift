/// For each node, the indices of its edges (or whatever else has a node for its key), in order.
public struct Adjacency: Sendable, Hashable {
  private var offsets: [Int]
  private var items: [Int]

  /// Groups the indices of `keys` by key, by a counting sort; keys are below `nodeCount`.
  init(nodeCount: Int, keys: [Int]) {
    offsets = [Int](repeating: 0, count: nodeCount + 1)
    items = [Int](repeating: 0, count: keys.count)
    for key in keys { offsets[key + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    for (index, key) in keys.enumerated() {
      items[next[key]] = index
      next[key] += 1
    }
  }

  /// The edges of a node.
  public subscript(node: Int) -> ArraySlice<Int> { items[offsets[node]..<offsets[node + 1]] }

  /// How many edges a node has.
  public func count(of node: Int) -> Int { offsets[node + 1] - offsets[node] }
}
