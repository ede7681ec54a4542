/// Puts the parts of a drawing together, on shelves from left to right and from the top down.
struct LayoutAssembly {
  private let measured: MeasuredGraph
  private var frames: [Rectangle]
  private var paths: [LayoutResult.EdgePath]
  private var x = LayoutMetrics.margin
  private var y = LayoutMetrics.margin
  private var shelfHeight = 0
  private var width = 0

  init(_ measured: MeasuredGraph) {
    self.measured = measured
    frames = [Rectangle](
      repeating: Rectangle(x: 0, y: 0, width: 0, height: 0), count: measured.sizes.count)
    paths = [LayoutResult.EdgePath](
      repeating: LayoutResult.EdgePath(points: [], isBack: false), count: measured.labels.count)
  }

  /// Puts a part right of the one before it, or on a new shelf where it would go too far right.
  mutating func add(_ part: PartLayout) {
    if x > LayoutMetrics.margin, x + part.width > LayoutMetrics.shelfWidth {
      x = LayoutMetrics.margin
      y += shelfHeight + LayoutMetrics.componentGap
      shelfHeight = 0
    }
    for (local, node) in part.nodes.enumerated() {
      let size = measured.sizes[node]
      frames[node] = Rectangle(
        x: x + part.centres[local].x - size.width / 2,
        y: y + part.centres[local].y - size.height / 2, width: size.width, height: size.height)
      addLoops(of: node)
    }
    for (local, edge) in part.edges.enumerated() {
      paths[edge] = part.paths[local].moved(x: x, y: y)
      paths[edge].label?.text = measured.labels[edge]
    }
    x += part.width + LayoutMetrics.componentGap
    width = max(width, x - LayoutMetrics.componentGap)
    shelfHeight = max(shelfHeight, part.height)
  }

  /// Draws the self-loops of a node one above the other at its right side.
  private mutating func addLoops(of node: Int) {
    let frame = frames[node]
    let loops = measured.loops[node]
    let swing = LayoutMetrics.loopWidth * 4 / 3
    var top = frame.midY - loops.reduce(0) { $0 + measured.loopSlot($1) } / 2
    for edge in loops {
      let slot = measured.loopSlot(edge)
      let middle = top + slot / 2
      let (start, end) = (middle - 8, middle + 8)
      var path = CurvePath(from: Point(x: frame.maxX, y: start))
      path.curve(
        Point(x: frame.maxX + swing, y: start), Point(x: frame.maxX + swing, y: end),
        to: Point(x: frame.maxX + LayoutMetrics.arrowLength / 2, y: end))
      path.line(to: Point(x: frame.maxX, y: end))
      let size = LayoutMetrics.labelSize(of: measured.labels[edge])
      paths[edge] = LayoutResult.EdgePath(
        points: path.points,
        label: measured.labels[edge].lines.isEmpty
          ? nil
          : LayoutResult.Label(
            frame: Rectangle(
              x: frame.maxX + LayoutMetrics.loopWidth + LayoutMetrics.labelGap / 2,
              y: middle - size.height / 2, width: size.width, height: size.height),
            text: measured.labels[edge]),
        isBack: true)
      top += slot
    }
  }

  /// The whole drawing.
  func result() -> LayoutResult {
    LayoutResult(
      nodes: frames.indices.map { .init(frame: frames[$0], title: measured.titles[$0]) },
      edges: paths, start: measured.graph.initial.map { start(at: frames[$0]) },
      width: max(width, LayoutMetrics.margin) + LayoutMetrics.margin,
      height: y + shelfHeight + LayoutMetrics.margin)
  }

  private func start(at frame: Rectangle) -> LayoutResult.Start {
    let distance = LayoutMetrics.startLength - LayoutMetrics.startDotRadius
    return measured.startsAbove
      ? .init(
        dot: Point(x: frame.midX, y: frame.y - distance), tip: Point(x: frame.midX, y: frame.y))
      : .init(
        dot: Point(x: frame.x - distance, y: frame.midY), tip: Point(x: frame.x, y: frame.midY))
  }
}

extension LayoutResult.EdgePath {
  fileprivate func moved(x: Int, y: Int) -> Self {
    var moved = self
    moved.points = points.map { Point(x: $0.x + x, y: $0.y + y) }
    moved.label?.frame.x += x
    moved.label?.frame.y += y
    return moved
  }
}
