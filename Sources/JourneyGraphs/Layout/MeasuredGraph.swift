import JourneyTemplates

/// A graph with the sizes of all that is drawn of it.
struct MeasuredGraph {
  let graph: JourneyGraph
  private(set) var titles: [TextBlock] = []
  private(set) var sizes: [(width: Int, height: Int)] = []
  /// What each node needs around its centre, with its self-loops and the start dot.
  private(set) var extents: [LayerGraph.Extent] = []
  private(set) var labels: [TextBlock] = []
  private(set) var isBack: [Bool]
  /// The self-loops of each node.
  private(set) var loops: [[Int]]
  /// Whether the start dot is above the initial node, and not at its left.
  let startsAbove: Bool

  init(_ graph: JourneyGraph) {
    self.graph = graph
    isBack = graph.backEdges()
    loops = [[Int]](repeating: [], count: graph.nodes.count)
    labels = graph.edges.map { edge in
      TextBlock.wrapping(
        edge.label, fontSize: LayoutMetrics.labelFontSize, maxWidth: LayoutMetrics.labelMaxWidth,
        maxLines: LayoutMetrics.labelMaxLines)
    }
    for (index, edge) in graph.edges.enumerated() where edge.source == edge.target {
      loops[edge.source].append(index)
    }
    let isBack = isBack
    startsAbove =
      graph.initial.map { node in
        graph.incoming[node].allSatisfy { isBack[$0] || graph.edges[$0].source == node }
      } ?? true
    for index in graph.nodes.indices { measure(index) }
  }

  private mutating func measure(_ index: Int) {
    let node = graph.nodes[index]
    let title = TextBlock.wrapping(
      node.title, fontSize: LayoutMetrics.titleFontSize, maxWidth: LayoutMetrics.titleMaxWidth,
      maxLines: LayoutMetrics.titleMaxLines)
    var size = LayoutMetrics.nodeSize(of: node.type, title: title)
    var extent = LayerGraph.Extent.bend
    if !loops[index].isEmpty {
      size.height = max(size.height, loops[index].reduce(8) { $0 + loopSlot($1) })
      let widest = loops[index].map { LayoutMetrics.labelSize(of: labels[$0]).width }.max() ?? 0
      extent.right = LayoutMetrics.loopWidth + LayoutMetrics.labelGap / 2 + widest
    }
    if index == graph.initial {
      if startsAbove {
        extent.top = LayoutMetrics.startLength
      } else {
        extent.left = LayoutMetrics.startLength
      }
    }
    extent.left += size.width / 2
    extent.right += size.width / 2
    extent.top += size.height / 2
    extent.bottom = size.height / 2
    titles.append(title)
    sizes.append(size)
    extents.append(extent)
  }

  /// How much of its node's height a self-loop takes.
  func loopSlot(_ edge: Int) -> Int {
    max(LayoutMetrics.labelSize(of: labels[edge]).height, LayoutMetrics.loopHeight) + 4
  }

  /// What edges need to know of a node's outline.
  func outline(of node: Int) -> EdgeRouting.Outline {
    let size = sizes[node]
    let type = graph.nodes[node].type
    let corner = LayoutMetrics.cornerWidth(of: type, height: size.height)
    return EdgeRouting.Outline(
      halfWidth: size.width / 2, halfHeight: size.height / 2, flat: size.width / 2 - corner,
      steep: type == .decision || type == .final ? 0 : LayoutMetrics.sideOffset)
  }

  /// The space that an edge's label needs around its centre; nil where it has none.
  func labelExtent(of edge: Int) -> LayerGraph.Extent? {
    if labels[edge].lines.isEmpty { return nil }
    let size = LayoutMetrics.labelSize(of: labels[edge])
    return LayerGraph.Extent(
      left: size.width / 2, right: size.width / 2, top: size.height / 2, bottom: size.height / 2)
  }
}
