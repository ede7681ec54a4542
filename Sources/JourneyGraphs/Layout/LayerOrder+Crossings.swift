extension LayerOrder {
  /// An order with few crossings: weighted medians and transpositions (Gansner et al. 1993), from
  /// the top and, where crossings remain, from the bottom. Large graphs get two sweeps of medians.
  static func reducingCrossings(of graph: LayerGraph) -> LayerOrder {
    let isLarge = graph.vertexCount > LayoutLimits.verticesForManySweeps
    var best = LayerOrder(graph, from: .top)
    var fewest = best.crossings()
    for start in [Start.top, .bottom] where fewest > 0 {
      var order = start == .top ? best : LayerOrder(graph, from: start)
      var sinceBest = 0
      for sweep in 0..<(isLarge ? 2 : 16) where sinceBest < 6 && fewest > 0 {
        order.sortByMedians(down: (sweep % 2 == 0) == (start == .top))
        if !isLarge { order.transpose(rounds: 8) }
        let crossings = order.crossings()
        if crossings < fewest {
          (best, fewest) = (order, crossings)
          sinceBest = 0
        } else {
          sinceBest += 1
        }
      }
      if isLarge { break }
    }
    return best
  }
}
