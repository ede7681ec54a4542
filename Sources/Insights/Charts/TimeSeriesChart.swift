/// How a figure went over time: a bar for each span, and its trend as a dashed line.
public struct TimeSeriesChart: Sendable, Equatable {
  /// One span of time.
  public struct Point: Sendable, Equatable {
    /// What the span is called, as `2026-09-07`.
    public let label: String
    /// The figure; nil where it is not told.
    public let value: Int?
  }

  /// What is drawn.
  public let title: String
  /// In the order of time.
  public let points: [Point]

  private static let size = (width: 680, height: 240)
  private static let area = (left: 52, right: 672, top: 12, bottom: 196)

  /// The mean of each five neighbouring values, fewer at the ends.
  public var trend: [Double] {
    points.indices.map { index in
      let near = points[max(0, index - 2)...min(points.count - 1, index + 2)]
      return Double(near.reduce(0) { $0 + ($1.value ?? 0) }) / Double(near.count)
    }
  }

  var drawing: ChartCanvas {
    let values = points.map { $0.value ?? 0 }
    let scale = ChartScale(upTo: values.max() ?? 0)
    var canvas = ChartCanvas(
      width: Self.size.width, height: Self.size.height, title: title, summary: summary)
    for tick in scale.ticks {
      let y = height(Double(tick), scale)
      canvas.line("chart-grid", x1: Self.area.left, y1: y, x2: Self.area.right, y2: y)
      canvas.text(Wording.grouped(tick), x: Self.area.left - 8, y: y + 4, .end, isQuiet: true)
    }
    let step = Double(Self.area.right - Self.area.left) / Double(max(1, points.count))
    for (index, point) in points.enumerated() {
      let x = Self.area.left + Int(Double(index) * step + step * 0.14)
      let y = height(Double(point.value ?? 0), scale)
      canvas.box(
        "chart-bar", x: x, y: y, width: max(1, Int(step * 0.72)), height: Self.area.bottom - y,
        title: "\(point.label): \(point.value.map { Wording.grouped($0) } ?? "too few to tell")")
    }
    canvas.path(
      "chart-trend",
      trend.enumerated().map { index, value in
        (Self.area.left + Int((Double(index) + 0.5) * step), height(value, scale))
      }, isDashed: true)
    drawLabels(&canvas, step)
    return canvas
  }

  /// As many labels as fit, the last of them always.
  private func drawLabels(_ canvas: inout ChartCanvas, _ step: Double) {
    let every = max(1, Int((120 / step).rounded(.up)))
    for index in points.indices where (points.count - 1 - index) % every == 0 {
      let x = Self.area.left + Int((Double(index) + 0.5) * step)
      canvas.text(
        points[index].label, x: min(max(x, 40), Self.size.width - 40), y: Self.area.bottom + 20,
        .middle, isQuiet: true)
    }
    canvas.text(
      "Dashed: mean of five", x: Self.area.right, y: Self.area.bottom + 40, .end, isQuiet: true)
  }

  private func height(_ value: Double, _ scale: ChartScale) -> Int {
    let range = Double(Self.area.bottom - Self.area.top)
    return Self.area.bottom - Int((value / Double(scale.top) * range).rounded())
  }

  private var summary: String {
    guard let first = points.first, let last = points.last,
      let most = points.max(by: { $0.value ?? 0 < $1.value ?? 0 })
    else { return "Nothing to show." }
    return "From \(first.value ?? 0) in \(first.label) to \(last.value ?? 0) in \(last.label); "
      + "the most, \(most.value ?? 0), in \(most.label)."
  }
}
