/// The x coordinates of the vertices: neighbours keep their distance, edges are as straight as that
/// allows, long ones most of all.
enum HorizontalPlacement {
  /// The centre of each vertex, in pixels; the leftmost extent is at 0.
  static func centres(of order: LayerOrder) -> [Int] {
    let graph = order.graph
    var centres = WeightedAverages(order).centres()
    if graph.vertexCount <= LayoutLimits.verticesForSimplexPlacement {
      centres = straightened(centres, order)
    }
    let left = centres.indices.map { centres[$0] - graph.extents[$0].left }.min() ?? 0
    return centres.map { $0 - left }
  }

  /// Network simplex on an auxiliary graph, section 4.2 of Gansner and others (1993).
  ///
  /// A further node for each segment has edges to both its ends that together are as long as the
  /// segment is wide.
  private static func straightened(_ centres: [Int], _ order: LayerOrder) -> [Int] {
    let graph = order.graph
    var tails: [Int] = []
    var heads: [Int] = []
    var lengths: [Int] = []
    var weights: [Int] = []
    func add(_ tail: Int, _ head: Int, length: Int, weight: Int) {
      tails.append(tail)
      heads.append(head)
      lengths.append(length)
      weights.append(weight)
    }
    let capacity = graph.uppers.count * 2 + graph.vertexCount
    tails.reserveCapacity(capacity)
    heads.reserveCapacity(capacity)
    lengths.reserveCapacity(capacity)
    weights.reserveCapacity(capacity)
    var values = centres
    values.reserveCapacity(graph.uppers.count + graph.vertexCount)
    for segment in graph.uppers.indices {
      let upper = graph.uppers[segment]
      let lower = graph.lowers[segment]
      let weight = graph.weights[segment]
      add(values.count, upper, length: 0, weight: weight)
      add(values.count, lower, length: 0, weight: weight)
      values.append(min(centres[upper], centres[lower]))
    }
    for rank in 0..<order.layerCount {
      let layer = order.layer(rank)
      for (left, right) in zip(layer, layer.dropFirst()) {
        add(left, right, length: graph.separation(left, right), weight: 0)
      }
    }
    var simplex = NetworkSimplex(
      tails: tails, heads: heads, lengths: lengths, weights: weights, feasible: values,
      work: LayoutLimits.simplexWork)
    simplex.solve(balanced: true)
    return Array(simplex.values.prefix(graph.vertexCount))
  }
}
