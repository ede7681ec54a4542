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
    var ends: [End] = []
    for node in 0..<graph.nodeCount {
      ends.removeAll(keepingCapacity: true)
      for segment in graph.below[node] where sides.upper[segment] == nil {
        ends.append(End(segment, at: graph.lowers[segment], node, order, xs))
      }
      Self.spread(&ends, flat: flats[node])
      for end in ends { upperXs[end.segment] += end.offset }
      ends.removeAll(keepingCapacity: true)
      for segment in graph.above[node] where sides.lower[segment] == nil {
        ends.append(End(segment, at: graph.uppers[segment], node, order, xs))
      }
      Self.spread(&ends, flat: flats[node])
      for end in ends { lowerXs[end.segment] += end.offset }
    }
  }

  /// An end of a segment at a node.
  private struct End {
    var segment: Int
    /// The place in its layer of the vertex that the segment comes from.
    var position: Int
    /// How far right of the node's centre the segment could meet the node upright.
    var shift: Int
    /// How far right of the node's centre it meets the node.
    var offset = 0

    init(_ segment: Int, at vertex: Int, _ node: Int, _ order: LayerOrder, _ xs: [Int]) {
      self.segment = segment
      position = order.positions[vertex]
      // Two nodes that are a little askew meet halfway.
      let distance = xs[vertex] - xs[node]
      shift = vertex < order.graph.nodeCount ? distance / 2 : distance
    }
  }

  /// Finds the offsets: upright where that is within the flat part, else beside those that are.
  private static func spread(_ ends: inout [End], flat: Int) {
    if ends.isEmpty { return }
    if ends.count > 1 { ends.sort { $0.position < $1.position } }
    let gap = min(LayoutMetrics.portGap, 2 * flat / ends.count)
    if let first = ends.firstIndex(where: { abs($0.shift) <= flat }),
      let last = ends.lastIndex(where: { abs($0.shift) <= flat })
    {
      for index in ends.indices {
        ends[index].offset =
          index < first
          ? ends[first].shift - (first - index) * gap
          : index > last ? ends[last].shift + (index - last) * gap : ends[index].shift
      }
      if ends[0].offset >= -flat, ends[ends.count - 1].offset <= flat { return }
    }
    for index in ends.indices { ends[index].offset = (2 * index - ends.count + 1) * gap / 2 }
  }
}
