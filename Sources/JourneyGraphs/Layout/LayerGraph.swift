/// A connected part of a graph on its way to a drawing: nodes on ranks, and long edges cut into
/// segments from each rank to the next, with a bend or the label where they pass a rank.
struct LayerGraph {
  /// What a vertex stands for.
  enum Kind { case node, label, bend }

  /// How far a vertex reaches from its centre.
  struct Extent {
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int

    static let bend = Extent(left: 0, right: 0, top: 0, bottom: 0)
  }

  /// An edge from an upper to a lower vertex, whichever way its arrow points.
  struct Edge {
    var upper: Int
    var lower: Int
    /// Whether its arrow points at the upper one.
    var isBack: Bool
    /// The half width and half height of its label; nil where it has none.
    var label: Extent?
    /// Its bends, from the top down.
    var bends: Range<Int> = 0..<0
  }

  /// The nodes come first, then the bends and labels edge by edge.
  private(set) var kinds: [Kind]
  private(set) var extents: [Extent]
  private(set) var ranks: [Int]
  private(set) var edges: [Edge]
  /// The vertex above and the vertex below each segment.
  private(set) var uppers: [Int] = []
  private(set) var lowers: [Int] = []
  /// The segments above and below each vertex.
  private(set) var above = Adjacency(nodeCount: 0, keys: [])
  private(set) var below = Adjacency(nodeCount: 0, keys: [])
  /// What the slant of each segment costs.
  private(set) var weights: [Int] = []
  /// The edge that each bend and label belongs to, after those of the nodes, which belong to none.
  private var owners: [Int]
  /// Whether every second rank is for labels and for bends of edges that would coincide.
  let hasLabelRanks: Bool
  let nodeCount: Int

  var vertexCount: Int { kinds.count }

  /// Ranks the nodes and cuts the edges; nil where that takes more than `limit` vertices.
  init?(nodes: [Extent], edges: [Edge], limit: Int) {
    nodeCount = nodes.count
    kinds = [Kind](repeating: .node, count: nodes.count)
    extents = nodes
    owners = [Int](repeating: -1, count: nodes.count)
    self.edges = edges
    hasLabelRanks = Self.needsLabelRanks(edges, nodeCount: nodes.count)
    let ranks = Ranking.ranks(
      nodeCount: nodes.count, uppers: edges.map { $0.upper }, lowers: edges.map { $0.lower })
    self.ranks = hasLabelRanks ? ranks.map { $0 * 2 } : ranks
    var total = nodes.count
    for edge in edges {
      total += self.ranks[edge.lower] - self.ranks[edge.upper] - 1
      guard total <= limit else { return nil }
    }
    for index in edges.indices { cut(index) }
    above = Adjacency(nodeCount: vertexCount, keys: lowers)
    below = Adjacency(nodeCount: vertexCount, keys: uppers)
  }

  private static func needsLabelRanks(_ edges: [Edge], nodeCount: Int) -> Bool {
    if edges.contains(where: { $0.label != nil }) { return true }
    let pairs = edges.map { $0.upper * nodeCount + $0.lower }.sorted()
    return zip(pairs, pairs.dropFirst()).contains { $0 == $1 }
  }

  private mutating func cut(_ index: Int) {
    let edge = edges[index]
    let first = ranks[edge.upper] + 1
    let last = ranks[edge.lower] - 1
    let start = vertexCount
    var above = edge.upper
    if first <= last {
      let labelRank = edge.isBack ? (first + last) / 2 | 1 : first
      for rank in first...last {
        let isLabel = rank == min(labelRank, last) && edge.label != nil
        kinds.append(isLabel ? .label : .bend)
        extents.append(isLabel ? edge.label ?? .bend : .bend)
        ranks.append(rank)
        owners.append(index)
        uppers.append(above)
        above = vertexCount - 1
        lowers.append(above)
      }
    }
    uppers.append(above)
    lowers.append(edge.lower)
    edges[index].bends = start..<vertexCount
    weigh(edges[index])
  }

  /// Straight first the middles of long edges, then the way into the next state, which keeps the
  /// journey's main line upright and labels above what they lead to; back edges bend to the side.
  private mutating func weigh(_ edge: Edge) {
    let isShort = edge.bends.count <= (hasLabelRanks ? 1 : 0)
    if edge.bends.isEmpty {
      weights.append(edge.isBack ? 1 : 8)
    } else {
      weights.append(edge.isBack ? 1 : isShort ? 6 : 3)
      weights += repeatElement(16, count: edge.bends.count - 1)
      weights.append(edge.isBack ? 1 : isShort ? 12 : 3)
    }
  }

  /// How far apart the centres of two neighbours are at least.
  func separation(_ left: Int, _ right: Int) -> Int {
    let least = extents[left].right + extents[right].left + gap(kinds[left], kinds[right])
    guard left >= nodeCount, right >= nodeCount else { return least }
    return max(least, roomAtSide(edges[owners[left]], edges[owners[right]]))
  }

  /// A back edge beside another edge of the same node keeps clear of the node, so that it can meet
  /// the node at its side.
  private func roomAtSide(_ left: Edge, _ right: Edge) -> Int {
    guard left.isBack != right.isBack else { return 0 }
    var room = 0
    for node in [left.upper, left.lower] where node == right.upper || node == right.lower {
      let extent = extents[node]
      let (near, far) = left.isBack ? (extent.left, extent.right) : (extent.right, extent.left)
      // A side that reaches further than the other has a self-loop or the start dot already.
      if near <= far { room = max(room, near + LayoutMetrics.bendGap) }
    }
    return room
  }

  private func gap(_ left: Kind, _ right: Kind) -> Int {
    switch (left, right) {
    case (.node, .node): LayoutMetrics.nodeGap
    case (.label, _), (_, .label): LayoutMetrics.labelGap
    default: LayoutMetrics.bendGap
    }
  }
}
