/// Who builds on whom: what a template builds on to the left, who builds on it to the right.
public struct LineageChart: Sendable, Equatable {
  /// What is drawn.
  public let title: String
  /// The template in the middle.
  public let name: String
  /// The names of those that it builds on.
  public let parents: [String]
  /// The names of those that build on it.
  public let children: [String]

  private static let width = 680
  private static let row = 40
  private static let box = (width: 196, height: 30)
  /// Names in a column; more are told as a number.
  private static let most = 12

  var drawing: ChartCanvas {
    let (left, right) = (Self.shown(parents), Self.shown(children))
    let rows = max(left.count, right.count, 1)
    let height = rows * Self.row + 8
    var canvas = ChartCanvas(
      width: Self.width, height: height, title: title,
      summary: "\(name) builds on \(Self.words(parents)); \(Self.words(children)) build on it.")
    let middle = height / 2
    let center = (Self.width - Self.box.width) / 2
    draw(left, x: 0, &canvas, height: height) { y in (Self.box.width, y, center, middle) }
    draw(right, x: Self.width - Self.box.width, &canvas, height: height) { y in
      (center + Self.box.width, middle, Self.width - Self.box.width, y)
    }
    draw(name, x: center, y: middle, &canvas, isStrong: true)
    return canvas
  }

  private func draw(
    _ names: [String], x: Int, _ canvas: inout ChartCanvas, height: Int,
    line: (Int) -> (Int, Int, Int, Int)
  ) {
    for (index, name) in names.enumerated() {
      let y = height / 2 + (2 * index - names.count + 1) * Self.row / 2
      let (x1, y1, x2, y2) = line(y)
      canvas.line("chart-edge", x1: x1, y1: y1, x2: x2, y2: y2)
      draw(name, x: x, y: y, &canvas, isStrong: false)
    }
  }

  private func draw(_ name: String, x: Int, y: Int, _ canvas: inout ChartCanvas, isStrong: Bool) {
    let kind: StaticString = isStrong ? "chart-node chart-node-strong" : "chart-node"
    canvas.box(
      kind, x: x, y: y - Self.box.height / 2, width: Self.box.width, height: Self.box.height,
      strength: 8, title: name)
    let text = name.count > 26 ? name.prefix(25) + "…" : name[...]
    canvas.text(String(text), x: x + Self.box.width / 2, y: y + 5, .middle, isStrong: isStrong)
  }

  private static func shown(_ names: [String]) -> [String] {
    guard names.count > most else { return names }
    return names.prefix(most - 1) + ["and \(names.count - most + 1) more"]
  }

  private static func words(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}
