/// The y coordinates of the ranks.
struct VerticalPlacement {
  /// For each rank, the line that its vertices are centred on.
  private(set) var centres: [Int] = []
  /// For each rank, where its deepest vertex ends.
  private(set) var bottoms: [Int] = []
  /// For each rank, the heights at which edges from above are upright again, and at which edges
  /// downwards start to swing: the same for all, since swings at different heights may cross.
  private(set) var entries: [Int] = []
  private(set) var exits: [Int] = []

  /// Stacks the ranks; where segments slant far the gap is wider, so that they stay apart.
  init(_ order: LayerOrder, xs: [Int], sides: SideEnds) {
    let graph = order.graph
    var slants = [Int](repeating: 0, count: order.layerCount)
    // Arrow heads need straight stretches: those of back edges below nodes, the others above.
    var exitRooms = [Int](repeating: 2, count: order.layerCount)
    var segment = 0
    for edge in graph.edges {
      if edge.isBack, sides.upper[segment] == nil {
        exitRooms[graph.ranks[edge.upper]] = LayoutMetrics.arrowLength
      }
      segment += edge.bends.count + 1
    }
    for segment in graph.uppers.indices {
      let slant = abs(xs[graph.uppers[segment]] - xs[graph.lowers[segment]])
      let rank = graph.ranks[graph.lowers[segment]]
      slants[rank] = max(slants[rank], slant)
    }
    let gap = graph.hasLabelRanks ? LayoutMetrics.rankGap / 2 : LayoutMetrics.rankGap
    var y = 0
    for rank in 0..<order.layerCount {
      if rank > 0 { y += gap + exitRooms[rank - 1] + min(30, max(0, slants[rank] - 80) / 10) }
      var (above, below) = (0, 0)
      for vertex in order.layer(rank) {
        above = max(above, graph.extents[vertex].top)
        below = max(below, graph.extents[vertex].bottom)
      }
      let isForLabels = graph.hasLabelRanks && rank % 2 == 1
      entries.append(isForLabels ? y : y - LayoutMetrics.arrowLength)
      centres.append(y + above)
      y += above + below
      bottoms.append(y)
      exits.append(y + exitRooms[rank])
    }
  }
}
