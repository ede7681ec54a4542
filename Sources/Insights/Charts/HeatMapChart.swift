/// How often each two of some things meet: a number in each cell, and the darker the more.
public struct HeatMapChart: Sendable, Equatable {
  /// What is drawn.
  public let title: String
  /// The names of rows and columns.
  public let names: [String]
  /// Row by row; nil where there is nothing to tell, or too little.
  public let cells: [[Int?]]

  private static let cell = 40
  private static let labels = 240

  var drawing: ChartCanvas {
    let side = names.count * Self.cell
    let largest = max(1, cells.flatMap { $0 }.compactMap { $0 }.max() ?? 1)
    var canvas = ChartCanvas(
      width: Self.labels + side + 8, height: side + 32, title: title, summary: summary)
    for index in names.indices {
      let middle = index * Self.cell + Self.cell / 2
      // Columns go by number: names would have to lie on their sides.
      canvas.text("\(index + 1)", x: Self.labels + middle, y: 18, .middle, isQuiet: true)
      let name = names[index].count > 30 ? names[index].prefix(29) + "…" : names[index][...]
      canvas.text("\(name)  \(index + 1)", x: Self.labels - 10, y: 28 + middle + 4, .end)
      for column in names.indices { draw(index, column, largest, &canvas) }
    }
    return canvas
  }

  private func draw(_ row: Int, _ column: Int, _ largest: Int, _ canvas: inout ChartCanvas) {
    let (x, y) = (Self.labels + column * Self.cell, 28 + row * Self.cell)
    let value = cells[row][column]
    canvas.box(
      "chart-cell", x: x + 1, y: y + 1, width: Self.cell - 2, height: Self.cell - 2,
      strength: value.map { 6 + $0 * 44 / largest } ?? 2,
      title: "\(names[row]) and \(names[column]): \(value.map { String($0) } ?? "–")")
    let text = row == column ? "" : value.map { String($0) } ?? "·"
    canvas.text(text, x: x + Self.cell / 2, y: y + Self.cell / 2 + 5, .middle)
  }

  private var summary: String {
    var best: (row: Int, column: Int, value: Int)?
    for row in cells.indices {
      for column in cells.indices where column > row {
        if let value = cells[row][column], value > best?.value ?? 0 { best = (row, column, value) }
      }
    }
    guard let best else { return "No two have enough in common to tell." }
    return "Most in common: \(names[best.row]) and \(names[best.column]), \(best.value)."
  }
}
