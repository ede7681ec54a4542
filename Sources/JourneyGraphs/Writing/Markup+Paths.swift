extension Markup {
  /// Appends the data of a path, without the curve that a label covers and a little short of the
  /// end, where the arrow head is.
  mutating func appendCurves(_ path: LayoutResult.EdgePath) {
    let points = path.points
    let count = points.count / 3
    guard count > 0 else { return }
    self += "M"
    append(points[0])
    var isLifted = false
    for index in 0..<count {
      let (start, end) = (points[index * 3], points[index * 3 + 3])
      if index == path.label?.coveredCurve {
        isLifted = true
        continue
      }
      if isLifted {
        self += "M"
        append(start)
        isLifted = false
      }
      let drawnEnd = index == count - 1 ? end.nearer(to: points[index * 3 + 2], start, by: 6) : end
      if points[index * 3 + 1] == start, points[index * 3 + 2] == end {
        self += "L"
      } else {
        self += "C"
        append(points[index * 3 + 1])
        self += " "
        append(points[index * 3 + 2])
        self += " "
      }
      append(drawnEnd)
    }
  }

  /// Appends an arrow head at the end of a path; paths end level or upright.
  mutating func appendArrowHead(_ points: [Point]) {
    guard points.count > 3, let tip = points.last else { return }
    let base = tip.nearer(to: points[points.count - 2], points[points.count - 4], by: 8)
    let isUpright = base.x == tip.x
    self += "<path class=\"journey-arrow\" fill=\"currentColor\" stroke=\"none\" d=\"M"
    append(tip)
    self += "L"
    append(Point(x: isUpright ? base.x - 4 : base.x, y: isUpright ? base.y : base.y - 4))
    self += "L"
    append(Point(x: isUpright ? base.x + 4 : base.x, y: isUpright ? base.y : base.y + 4))
    self += "Z\"/>"
  }

  /// Appends lines of text centred on a point, one `<text>` with a `<tspan>` for each.
  mutating func appendLines(
    _ block: TextBlock, class name: StaticString, fontSize: Int, lineHeight: Int, centre: Point
  ) {
    self += "<text class=\""
    self += name
    self += "\" fill=\"currentColor\" stroke=\"none\" font-size=\""
    self += fontSize
    self += "\">"
    // A third of the size below the middle of a line, capitals look centred.
    var baseline = centre.y - (block.lines.count - 1) * lineHeight / 2 + fontSize * 7 / 20
    for line in block.lines {
      self += "<tspan x=\""
      self += centre.x
      self += "\" y=\""
      self += baseline
      self += "\">"
      appendEscaped(line.unicodeScalars)
      self += "</tspan>"
      baseline += lineHeight
    }
    self += "</text>"
  }
}

extension Point {
  /// The point moved level or upright towards where a curve comes from: its last control point, or
  /// the start of a straight one.
  fileprivate func nearer(to control: Point, _ start: Point, by distance: Int) -> Point {
    let from = control == self ? start : control
    if from.x == x { return Point(x: x, y: y - (y - from.y).signum() * distance) }
    return Point(x: x - (x - from.x).signum() * distance, y: y)
  }
}
