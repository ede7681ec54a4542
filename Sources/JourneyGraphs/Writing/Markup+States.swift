import JourneyTemplates

extension Markup {
  /// Appends the outline of a state; each kind has its own, so that it is told without colour.
  mutating func appendShape(_ type: StateType, _ frame: Rectangle) {
    switch type {
    case .chat: appendBox(frame, radius: 10)
    case .input: appendPolygon(frame, cut: 10, corners: [true, false, false, false])
    case .confirmation:
      appendBox(frame, radius: 3)
      appendUprights(frame, inset: 5)
    case .tool: appendPolygon(frame, cut: 8, corners: [true, true, true, true])
    case .decision: appendHexagon(frame, cut: LayoutMetrics.cornerWidth(of: type, height: 0))
    case .journey:
      appendBox(frame, radius: 6)
      appendBox(
        Rectangle(
          x: frame.x + 4, y: frame.y + 4, width: frame.width - 8, height: frame.height - 8),
        radius: 3)
    case .final: appendBox(frame, radius: frame.height / 2)
    }
  }

  private mutating func appendBox(_ frame: Rectangle, radius: Int) {
    self += "<rect x=\""
    self += frame.x
    self += "\" y=\""
    self += frame.y
    self += "\" width=\""
    self += frame.width
    self += "\" height=\""
    self += frame.height
    self += "\" rx=\""
    self += radius
    self += "\"/>"
  }

  /// A box with some corners cut off: the top left first, then clockwise.
  private mutating func appendPolygon(_ frame: Rectangle, cut: Int, corners: [Bool]) {
    let cuts = corners.map { $0 ? cut : 0 }
    appendClosedPath([
      Point(x: frame.x, y: frame.y + cuts[0]), Point(x: frame.x + cuts[0], y: frame.y),
      Point(x: frame.maxX - cuts[1], y: frame.y), Point(x: frame.maxX, y: frame.y + cuts[1]),
      Point(x: frame.maxX, y: frame.maxY - cuts[2]), Point(x: frame.maxX - cuts[2], y: frame.maxY),
      Point(x: frame.x + cuts[3], y: frame.maxY), Point(x: frame.x, y: frame.maxY - cuts[3]),
    ])
  }

  private mutating func appendHexagon(_ frame: Rectangle, cut: Int) {
    appendClosedPath([
      Point(x: frame.x, y: frame.midY), Point(x: frame.x + cut, y: frame.y),
      Point(x: frame.maxX - cut, y: frame.y), Point(x: frame.maxX, y: frame.midY),
      Point(x: frame.maxX - cut, y: frame.maxY), Point(x: frame.x + cut, y: frame.maxY),
    ])
  }

  private mutating func appendClosedPath(_ points: [Point]) {
    self += "<path d=\""
    for (index, point) in points.enumerated() where index == 0 || point != points[index - 1] {
      if index == 0 { self += "M" } else { self += "L" }
      append(point)
    }
    self += "Z\"/>"
  }

  private mutating func appendUprights(_ frame: Rectangle, inset: Int) {
    self += "<path d=\"M"
    append(Point(x: frame.x + inset, y: frame.y))
    self += "V"
    self += frame.maxY
    self += "M"
    append(Point(x: frame.maxX - inset, y: frame.y))
    self += "V"
    self += frame.maxY
    self += "\"/>"
  }

  /// Appends the icon of a kind of state, 16 pixels square.
  mutating func appendIcon(_ type: StateType, at corner: Point) {
    self += "<path class=\"journey-icon\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
    self += " transform=\"translate("
    append(corner)
    self += ")\" d=\""
    self += Self.icon(of: type)
    self += "\"/>"
  }

  private static func icon(of type: StateType) -> StaticString {
    switch type {
    case .chat:  // a speech bubble
      "M3.5 2.5h9a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H8l-3.5 3v-3h-1a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2z"
    case .input:  // a pen
      "M2 14l.8-3.4L11 2.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2l-8.2 8.2zM9.5 4l2.5 2.5"
    case .confirmation:  // a tick in a circle
      "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM5 8.2l2.1 2.1L11 6"
    case .tool:  // a gear
      """
      M8 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2\
      M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4
      """
    case .decision:  // a way that forks
      "M8 14.5v-5L3 5V2M8 9.5L13 5V2M1 4l2-2.5L5 4M11 4l2-2.5L15 4"
    case .journey:  // an arrow out of a box
      "M7 3H3.5a1 1 0 0 0-1 1v8.5a1 1 0 0 0 1 1H12a1 1 0 0 0 1-1V9M9.5 2H14v4.5M14 2L7.5 8.5"
    case .final:  // a flag
      "M3.5 14.5v-13M3.5 2.5h9l-2.5 3l2.5 3h-9"
    }
  }
}
