import JourneyGraphs

/// SVG under construction, in whole units of about a pixel.
struct ChartCanvas {
  /// Where a text is about its point.
  enum Anchor {
    case start, middle, end

    fileprivate var name: StaticString {
      switch self {
      case .start: "start"
      case .middle: "middle"
      case .end: "end"
      }
    }
  }

  private var markup = Markup()

  /// Begins a drawing; `title` says what is drawn, and `summary` what is to be seen, for those who cannot see
  /// it.
  init(width: Int, height: Int, title: String, summary: String) {
    markup +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 "
    markup += width
    markup += " "
    markup += height
    markup += "\" width=\""
    markup += width
    markup += "\" height=\""
    markup += height
    markup += "\" aria-label=\""
    markup.appendText(title + ". " + summary)
    markup += "\" fill=\"currentColor\" stroke=\"none\" font-family=\"system-ui, sans-serif\""
    markup += " font-size=\"13\">\n"
  }

  mutating func finish() -> String {
    markup += "</svg>\n"
    return String(decoding: markup.bytes, as: UTF8.self)
  }

  /// A text in the colour of text, or of quiet text.
  mutating func text(
    _ text: String, x: Int, y: Int, _ anchor: Anchor = .start, isQuiet: Bool = false,
    isStrong: Bool = false
  ) {
    markup += "<text"
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    markup += " text-anchor=\""
    markup += anchor.name
    markup += "\""
    if isQuiet { markup += " class=\"chart-quiet\"" }
    if isStrong { markup += " font-weight=\"600\"" }
    markup += ">"
    markup.appendText(text)
    markup += "</text>\n"
  }

  mutating func line(
    _ kind: StaticString, x1: Int, y1: Int, x2: Int, y2: Int
  ) {
    markup += "<line class=\""
    markup += kind
    markup += "\""
    attribute(" x1=\"", x1)
    attribute(" y1=\"", y1)
    attribute(" x2=\"", x2)
    attribute(" y2=\"", y2)
    markup += " stroke=\"currentColor\"/>\n"
  }

  /// A box; `strength` from 0 to 100 is how opaque it is.
  mutating func box(
    _ kind: StaticString, x: Int, y: Int, width: Int, height: Int, strength: Int = 100,
    title: String? = nil
  ) {
    markup += "<rect class=\""
    markup += kind
    markup += "\""
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    attribute(" width=\"", max(0, width))
    attribute(" height=\"", max(0, height))
    if strength < 100 {
      markup += " fill-opacity=\"0."
      if strength < 10 { markup += "0" }
      markup += strength
      markup += "\""
    }
    guard let title else {
      markup += "/>\n"
      return
    }
    markup += "><title>"
    markup.appendText(title)
    markup += "</title></rect>\n"
  }

  /// A line through points.
  mutating func path(_ kind: StaticString, _ points: [(x: Int, y: Int)], isDashed: Bool = false) {
    guard !points.isEmpty else { return }
    markup += "<path class=\""
    markup += kind
    markup += "\" fill=\"none\" stroke=\"currentColor\""
    if isDashed { markup += " stroke-dasharray=\"6 4\"" }
    markup += " d=\""
    for (index, point) in points.enumerated() {
      if index == 0 { markup += "M" } else { markup += "L" }
      markup += point.x
      markup += " "
      markup += point.y
    }
    markup += "\"/>\n"
  }

  private mutating func attribute(_ name: StaticString, _ value: Int) {
    markup += name
    markup += value
    markup += "\""
  }
}
