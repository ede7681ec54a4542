extension LayerOrder {
  /// An order with few crossings.
  ///
  /// Weighted medians and transpositions (Gansner et al. 1993), from the top and, where crossings
  /// remain, from the bottom. Large graphs get two sweeps of medians.
  static func reducingCrossings(of graph: LayerGraph) -> LayerOrder {
    let isLarge = graph.vertexCount > LayoutLimits.verticesForManySweeps
    var order = LayerOrder(graph, from: .top)
    var best = order.vertices
    var fewest = order.crossings()
    for start in [Start.top, .bottom] where fewest > 0 {
      if start == .bottom { order = LayerOrder(graph, from: .bottom) }
      var sinceBest = 0
      for sweep in 0..<(isLarge ? 2 : 24) where sinceBest < 6 && fewest > 0 {
        order.sortByMedians(down: (sweep % 2 == 0) == (start == .top))
        if !isLarge { order.transpose(rounds: 8, flippingTies: sweep % 4 > 1) }
        let crossings = order.crossings()
        sinceBest += 1
        if crossings < fewest {
          (best, fewest, sinceBest) = (order.vertices, crossings, 0)
        }
      }
      if isLarge { break }
    }
    order.restore(best)
    return order
  }
}
