/// The drawing of a connected part of a graph, from its own top left corner.
struct PartLayout {
  /// The nodes of the graph that it is made of, and their centres.
  let nodes: [Int]
  private(set) var centres: [Point] = []
  /// The edges of the graph that it is made of, self-loops excepted, and their paths.
  private(set) var edges: [Int] = []
  private(set) var paths: [LayoutResult.EdgePath] = []
  private(set) var width = 0
  private(set) var height = 0

  /// Lays out the part; nil where it takes more than `limit` vertices.
  ///
  /// `locals` is scratch space with room for every node of the graph.
  init?(_ measured: MeasuredGraph, nodes: [Int], locals: inout [Int], limit: Int) {
    self.nodes = nodes
    for (local, node) in nodes.enumerated() { locals[node] = local }
    let graph = measured.graph
    var layerEdges: [LayerGraph.Edge] = []
    for node in nodes {
      for index in graph.outgoing[node] where graph.edges[index].target != node {
        let source = locals[node]
        let target = locals[graph.edges[index].target]
        let isBack = measured.isBack[index]
        layerEdges.append(
          LayerGraph.Edge(
            upper: isBack ? target : source, lower: isBack ? source : target, isBack: isBack,
            label: measured.labelExtent(of: index)))
        edges.append(index)
      }
    }
    guard
      let layers = LayerGraph(
        nodes: nodes.map { measured.extents[$0] }, edges: layerEdges, limit: limit)
    else { return nil }
    let order = LayerOrder.reducingCrossings(of: layers)
    let xs = HorizontalPlacement.centres(of: order)
    let routing = EdgeRouting(
      order, xs: xs, outlines: nodes.map { measured.outline(of: $0) })
    paths = routing.paths()
    centres = nodes.indices.map { Point(x: xs[$0], y: routing.vertical.centres[layers.ranks[$0]]) }
    width = xs.indices.map { xs[$0] + layers.extents[$0].right }.max() ?? 0
    height = routing.vertical.bottoms.last ?? 0
  }
}
