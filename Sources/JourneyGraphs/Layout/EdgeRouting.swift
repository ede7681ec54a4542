/// Draws the edges of a placed part: upright through ranks, swinging over between them.
struct EdgeRouting {
  private let graph: LayerGraph
  private let xs: [Int]
  /// Where the ranks are.
  let vertical: VerticalPlacement
  private let ports: Ports
  private let sides: SideEnds
  private let outlines: [Outline]

  /// What edges need to know of a node's outline: half its size, and how far its top and bottom
  /// reach from the middle.
  struct Outline {
    var halfWidth: Int
    var halfHeight: Int
    var flat: Int
    /// How far from the middle edges may meet its sides, which are upright there.
    var steep: Int
  }

  init(_ order: LayerOrder, xs: [Int], outlines: [Outline]) {
    graph = order.graph
    self.xs = xs
    self.outlines = outlines
    sides = SideEnds(order, xs: xs, halfWidths: outlines.map { $0.halfWidth })
    vertical = VerticalPlacement(order, xs: xs, sides: sides)
    ports = Ports(order, xs: xs, flats: outlines.map { $0.flat }, sides: sides)
  }

  /// The path of each edge of the part, in the direction of its arrow.
  func paths() -> [LayoutResult.EdgePath] {
    // The segments of an edge follow each other, one more than it has bends.
    var segment = 0
    return graph.edges.map { edge in
      defer { segment += edge.bends.count + 1 }
      return path(of: edge, firstSegment: segment)
    }
  }

  private func path(of edge: LayerGraph.Edge, firstSegment: Int) -> LayoutResult.EdgePath {
    var path = start(of: edge, at: firstSegment)
    var covered: Int?
    for bend in edge.bends {
      let rank = graph.ranks[bend]
      path.swing(to: Point(x: xs[bend], y: vertical.entries[rank]))
      if graph.kinds[bend] == .label {
        let extent = graph.extents[bend]
        path.line(to: Point(x: xs[bend], y: vertical.centres[rank] - extent.top))
        path.line(to: Point(x: xs[bend], y: vertical.centres[rank] + extent.bottom), separate: true)
        covered = path.curveCount - 1
        path.line(to: Point(x: xs[bend], y: vertical.exits[rank]), separate: true)
      } else {
        path.line(to: Point(x: xs[bend], y: vertical.exits[rank]))
      }
    }
    finish(&path, of: edge, at: firstSegment + edge.bends.count)
    let label = edge.bends.first { graph.kinds[$0] == .label }.map { labelFrame($0) }
    return LayoutResult.EdgePath(
      points: edge.isBack ? path.points.reversed() : path.points,
      label: label.map {
        LayoutResult.Label(
          frame: $0, text: .empty,
          coveredCurve: edge.isBack ? covered.map { path.curveCount - 1 - $0 } : covered)
      },
      isBack: edge.isBack)
  }

  private func start(of edge: LayerGraph.Edge, at segment: Int) -> CurvePath {
    let rank = graph.ranks[edge.upper]
    let outline = outlines[edge.upper]
    let y = vertical.centres[rank]
    if let side = sides.upper[segment] {
      let bendX = xs[graph.lowers[segment]]
      let start = Point(
        x: xs[edge.upper] + side.rawValue * outline.halfWidth, y: y + outline.steep)
      var path = CurvePath(from: start)
      path.turnDown(at: bendX, to: max(vertical.exits[rank], start.y + CurvePath.cornerRadius))
      return path
    }
    let x = ports.upperXs[segment]
    var path = CurvePath(from: Point(x: x, y: y + outline.halfHeight))
    path.line(to: Point(x: x, y: vertical.exits[rank]))
    return path
  }

  private func finish(_ path: inout CurvePath, of edge: LayerGraph.Edge, at segment: Int) {
    let rank = graph.ranks[edge.lower]
    let outline = outlines[edge.lower]
    let y = vertical.centres[rank]
    if let side = sides.lower[segment] {
      let end = Point(x: xs[edge.lower] + side.rawValue * outline.halfWidth, y: y - outline.steep)
      path.turnSideways(to: end)
      return
    }
    let x = ports.lowerXs[segment]
    path.swing(to: Point(x: x, y: vertical.entries[rank]))
    path.line(to: Point(x: x, y: y - outline.halfHeight))
  }

  private func labelFrame(_ vertex: Int) -> Rectangle {
    let extent = graph.extents[vertex]
    return Rectangle(
      x: xs[vertex] - extent.left, y: vertical.centres[graph.ranks[vertex]] - extent.top,
      width: extent.left + extent.right, height: extent.top + extent.bottom)
  }
}
