/// The y coordinates of the ranks.
struct VerticalPlacement {
  /// For each rank, the line that its vertices are centred on.
  private(set) var centres: [Int] = []
  /// For each rank, where its highest vertex starts and its deepest one ends.
  private(set) var tops: [Int] = []
  private(set) var bottoms: [Int] = []

  /// Stacks the ranks; where segments slant far the gap is wider, so that they stay apart.
  init(_ order: LayerOrder, xs: [Int]) {
    let graph = order.graph
    var slants = [Int](repeating: 0, count: order.layers.count + 1)
    for segment in graph.uppers.indices {
      let slant = abs(xs[graph.uppers[segment]] - xs[graph.lowers[segment]])
      let rank = graph.ranks[graph.lowers[segment]]
      slants[rank] = max(slants[rank], slant)
    }
    let gap = graph.hasLabelRanks ? LayoutMetrics.rankGap / 2 : LayoutMetrics.rankGap
    var y = 0
    for (rank, layer) in order.layers.enumerated() {
      if rank > 0 { y += gap + min(30, max(0, slants[rank] - 80) / 10) }
      let above = layer.map { graph.extents[$0].top }.max() ?? 0
      let below = layer.map { graph.extents[$0].bottom }.max() ?? 0
      tops.append(y)
      centres.append(y + above)
      y += above + below
      bottoms.append(y)
    }
  }
}
