/// The ends of back edges that meet a node at its left or right side instead of its bottom or top.
///
/// That keeps what leads back apart from the journey's way down. It is done where the edge runs
/// beside the node with nothing between them, and no other edge of the node would be crossed.
struct SideEnds {
  /// A side of a node.
  enum Side: Int {
    case left = -1
    case right = 1
  }

  /// By segment; nil for ends at the bottom or top.
  private(set) var upper: [Side?]
  private(set) var lower: [Side?]

  /// `halfWidths` are those of the nodes' outlines.
  init(_ order: LayerOrder, xs: [Int], halfWidths: [Int]) {
    let graph = order.graph
    upper = [Side?](repeating: nil, count: graph.uppers.count)
    lower = upper
    var segment = 0
    for edge in graph.edges {
      let last = segment + edge.bends.count
      if edge.isBack, !edge.bends.isEmpty {
        upper[segment] = Self.side(
          of: edge.upper, towards: graph.lowers[segment], graph.below, graph.lowers, order, xs,
          halfWidths)
        lower[last] = Self.side(
          of: edge.lower, towards: graph.uppers[last], graph.above, graph.uppers, order, xs,
          halfWidths)
      }
      segment = last + 1
    }
  }

  private static func side(
    of node: Int, towards bend: Int, _ segments: Adjacency, _ ends: [Int], _ order: LayerOrder,
    _ xs: [Int], _ halfWidths: [Int]
  ) -> Side? {
    let graph = order.graph
    let side: Side = xs[bend] < xs[node] ? .left : .right
    let extent = side == .left ? graph.extents[node].left : graph.extents[node].right
    let room = LayoutMetrics.bendGap
    // A self-loop or the start dot may be there already.
    guard extent == halfWidths[node], abs(xs[bend] - xs[node]) >= extent + room else { return nil }
    let isOutermost = segments[node].allSatisfy { segment in
      ends[segment] == bend
        || (order.positions[bend] - order.positions[ends[segment]]).signum() == side.rawValue
    }
    guard isOutermost else { return nil }
    let layer = order.layer(graph.ranks[node])
    let next = layer.startIndex + order.positions[node] + side.rawValue
    guard layer.indices.contains(next) else { return side }
    let isFree =
      side == .left
      ? xs[layer[next]] + graph.extents[layer[next]].right + room / 2 <= xs[bend]
      : xs[layer[next]] - graph.extents[layer[next]].left - room / 2 >= xs[bend]
    return isFree ? side : nil
  }
}
