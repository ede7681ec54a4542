import JourneyTemplates

/// Draws a laid out graph as SVG that can stand inside a page.
///
/// The drawing holds classes, no styles, no scripts and nothing from elsewhere. Without a style
/// sheet it is drawn in the colour of the text around it. The README lists its classes.
public struct SVGWriter: Sendable {
  /// What the drawing's ids start with: letters, digits, `-` and `_`; anything else is left out.
  public var idPrefix: String
  /// Whether each state is a link to `#state-ID`.
  public var linksStates: Bool
  /// What became of states and transitions, where two versions are drawn in one.
  public var marks = DiagramMarks()

  /// Creates a writer; drawings on the same page need different prefixes.
  public init(idPrefix: String = "journey", linksStates: Bool = false) {
    self.idPrefix = idPrefix
    self.linksStates = linksStates
  }

  /// The SVG of a graph as text.
  ///
  /// `title` says what journey it is, for those who cannot see the drawing.
  public func svg(_ graph: JourneyGraph, _ layout: LayoutResult, title: String) -> String {
    String(decoding: bytes(graph, layout, title: title), as: UTF8.self)
  }

  /// The SVG of a graph as UTF-8; the layout must be that of the graph.
  public func bytes(_ graph: JourneyGraph, _ layout: LayoutResult, title: String) -> [UInt8] {
    var markup = Markup()
    open(&markup, layout)
    describe(&markup, graph, title)
    markup += "<g class=\"journey-edges\">\n"
    for (edge, path) in zip(graph.edges, layout.edges) { draw(&markup, edge, path) }
    if let start = layout.start { draw(&markup, start) }
    markup += "</g>\n<g class=\"journey-states\">\n"
    for (node, box) in zip(graph.nodes, layout.nodes) { draw(&markup, node, box) }
    markup += "</g>\n</svg>\n"
    return markup.bytes
  }

  private func open(_ markup: inout Markup, _ layout: LayoutResult) {
    markup += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"journey-diagram\" role=\""
    // Links inside an image would not be there for those who cannot see it.
    if linksStates { markup += "group" } else { markup += "img" }
    markup += "\" aria-labelledby=\""
    appendId(&markup, "-title")
    markup += "\" aria-describedby=\""
    appendId(&markup, "-desc")
    markup += "\" viewBox=\"0 0 "
    markup.append(Point(x: layout.width, y: layout.height))
    markup += "\" width=\""
    markup += layout.width
    markup += "\" height=\""
    markup += layout.height
    markup += "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\""
    markup += " font-family=\"system-ui, sans-serif\" text-anchor=\"middle\">\n"
  }

  private func appendId(_ markup: inout Markup, _ suffix: StaticString) {
    let scalars = idPrefix.unicodeScalars.filter { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
    markup.appendEscaped(scalars)
    markup += suffix
  }

  private func describe(_ markup: inout Markup, _ graph: JourneyGraph, _ title: String) {
    markup += "<title id=\""
    appendId(&markup, "-title")
    markup += "\">"
    markup.appendText(title)
    markup += "</title>\n<desc id=\""
    appendId(&markup, "-desc")
    markup += "\">"
    markup.appendText(graph.summary)
    markup += "</desc>\n"
  }
}

extension SVGWriter {
  private func draw(
    _ markup: inout Markup, _ edge: JourneyGraph.Edge, _ path: LayoutResult.EdgePath
  ) {
    markup += "<g class=\"journey-edge"
    if path.isBack { markup += " journey-edge-back" }
    if edge.isConditional { markup += " journey-edge-conditional" }
    if let mark = marks.transitions[edge.id] {
      markup += " journey-edge-"
      markup.appendText(mark.rawValue)
    }
    markup += "\">"
    if let label = path.label, label.text.isShortened {
      markup += "<title>"
      markup.appendText(edge.label)
      markup += "</title>"
    }
    markup += "<path class=\"journey-line\""
    if edge.isConditional { markup += " stroke-dasharray=\"5 4\"" }
    markup += " d=\""
    markup.appendCurves(path)
    markup += "\"/>"
    markup.appendArrowHead(path.points)
    if let label = path.label {
      markup.appendLines(
        label.text, class: "journey-label", fontSize: LayoutMetrics.labelFontSize,
        lineHeight: LayoutMetrics.labelLineHeight,
        centre: Point(x: label.frame.midX, y: label.frame.midY))
    }
    markup += "</g>\n"
  }

  private func draw(_ markup: inout Markup, _ start: LayoutResult.Start) {
    markup += "<g class=\"journey-start\"><circle fill=\"currentColor\" cx=\""
    markup += start.dot.x
    markup += "\" cy=\""
    markup += start.dot.y
    markup += "\" r=\""
    markup += LayoutMetrics.startDotRadius
    markup += "\"/><path class=\"journey-line\" d=\""
    let path = [start.dot, start.dot, start.tip, start.tip]
    markup.appendCurves(.init(points: path, isBack: false))
    markup += "\"/>"
    markup.appendArrowHead(path)
    markup += "</g>\n"
  }

  /// A sign in a state's upper left corner.
  private func draw(
    _ markup: inout Markup, _ mark: DiagramMarks.Mark, _ box: LayoutResult.NodeBox
  ) {
    markup += "<text class=\"journey-mark\" font-size=\"16\" font-weight=\"700\" stroke=\"none\""
    markup += " fill=\"currentColor\" text-anchor=\"start\" x=\""
    markup += box.frame.x + 6
    markup += "\" y=\""
    markup += box.frame.y + 15
    markup += "\">"
    markup.appendText(mark.sign)
    markup += "</text>"
  }

  private func draw(
    _ markup: inout Markup, _ node: JourneyGraph.Node, _ box: LayoutResult.NodeBox
  ) {
    if linksStates {
      markup += "<a href=\"#state-"
      markup.appendPercentEncoded(node.id)
      markup += "\" aria-label=\""
      markup.appendText(node.title)
      markup += "\">"
    }
    markup += "<g class=\"journey-state journey-state-"
    markup.appendText(node.type.rawValue)
    if node.isInitial { markup += " journey-state-initial" }
    if node.isConditional { markup += " journey-state-conditional" }
    let mark = marks.states[node.id]
    if let mark {
      markup += " journey-state-"
      markup.appendText(mark.rawValue)
    }
    markup += "\"><title>"
    markup.appendText(node.title)
    markup += " ("
    markup.appendText(node.type.rawValue)
    if let mark {
      markup += ", "
      markup.appendText(mark.rawValue)
    }
    markup += ")</title><g class=\"journey-shape\""
    if node.isConditional { markup += " stroke-dasharray=\"5 4\"" }
    markup += ">"
    markup.appendShape(node.type, box.frame)
    markup += "</g>"
    if let mark { draw(&markup, mark, box) }
    // The icon and the title are centred together.
    let lead = LayoutMetrics.iconSize + LayoutMetrics.iconGap
    let left = box.frame.midX - (box.title.width + lead) / 2
    markup.appendIcon(
      node.type, at: Point(x: left, y: box.frame.midY - LayoutMetrics.iconSize / 2))
    markup.appendLines(
      box.title, class: "journey-title", fontSize: LayoutMetrics.titleFontSize,
      lineHeight: LayoutMetrics.titleLineHeight,
      centre: Point(x: left + lead + box.title.width / 2, y: box.frame.midY))
    markup += "</g>"
    if linksStates { markup += "</a>" }
    markup += "\n"
  }
}

extension JourneyGraph {
  /// A description for those who cannot see the drawing; it names at most five final states.
  fileprivate var summary: String {
    var text = "A flow chart of \(nodes.count) \(nodes.count == 1 ? "state" : "states")"
    text += " and \(edges.count) \(edges.count == 1 ? "transition" : "transitions")."
    if let initial { text += " It starts with \(nodes[initial].title)." }
    let finals = nodes.filter { $0.type == .final }
    for (index, node) in finals.prefix(5).enumerated() {
      text += (index == 0 ? " It ends with " : index == min(finals.count, 5) - 1 ? " or " : ", ")
      text += node.title
    }
    if finals.count > 5 { text += " and others" }
    return finals.isEmpty ? text : text + "."
  }
}
