/// Where edges meet the top and bottom of nodes.
///
/// An edge that can go straight down does; those that come from further left or right meet the node
/// to the left or right of it, in an order that makes no crossings.
struct Ports {
  /// The x coordinate of the upper and of the lower end of each segment; the side of the node where
  /// an edge ends at its side.
  private(set) var upperXs: [Int]
  private(set) var lowerXs: [Int]

  /// `flats` is, for each node, how far its horizontal sides reach from its centre.
  init(_ order: LayerOrder, xs: [Int], flats: [Int], sides: SideEnds) {
    let graph = order.graph
    upperXs = graph.uppers.map { xs[$0] }
    lowerXs = graph.lowers.map { xs[$0] }
    for node in 0..<graph.nodeCount {
      let below = order.below[node].filter { sides.upper[$0] == nil }
        .map { Target(segment: $0, vertex: graph.lowers[$0]) }
      for (target, offset) in Self.offsets(of: below, from: node, order, xs, flats[node]) {
        upperXs[target.segment] = xs[node] + offset
      }
      let above = order.above[node].filter { sides.lower[$0] == nil }
        .map { Target(segment: $0, vertex: graph.uppers[$0]) }
      for (target, offset) in Self.offsets(of: above, from: node, order, xs, flats[node]) {
        lowerXs[target.segment] = xs[node] + offset
      }
    }
  }

  /// A segment and its other end.
  private struct Target {
    var segment: Int
    var vertex: Int
  }

  private static func offsets(
    of targets: [Target], from node: Int, _ order: LayerOrder, _ xs: [Int], _ flat: Int
  ) -> [(Target, Int)] {
    if targets.isEmpty { return [] }
    let targets = targets.sorted { order.positions[$0.vertex] < order.positions[$1.vertex] }
    let shifts = targets.map { target in
      // Two nodes that are a little askew meet halfway.
      let shift = xs[target.vertex] - xs[node]
      return order.graph.kinds[target.vertex] == .node ? shift / 2 : shift
    }
    let gap = min(LayoutMetrics.portGap, 2 * flat / targets.count)
    let first = shifts.firstIndex { abs($0) <= flat }
    let last = shifts.lastIndex { abs($0) <= flat }
    var offsets: [Int]
    if let first, let last {
      offsets = targets.indices.map { index in
        if index < first { return shifts[first] - (first - index) * gap }
        if index > last { return shifts[last] + (index - last) * gap }
        return shifts[index]
      }
    } else {
      offsets = targets.indices.map { (2 * $0 - targets.count + 1) * gap / 2 }
    }
    if (offsets.first ?? 0) < -flat || (offsets.last ?? 0) > flat {
      offsets = targets.indices.map { (2 * $0 - targets.count + 1) * gap / 2 }
    }
    return Array(zip(targets, offsets))
  }
}
