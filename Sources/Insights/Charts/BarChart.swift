/// Figures side by side, as bars that lie: each with its name and its number.
public struct BarChart: Sendable, Equatable {
  /// One of them.
  public struct Bar: Sendable, Equatable {
    /// What it is called.
    public let label: String
    /// The figure, not below 0.
    public let value: Double
    /// The figure as it is written.
    public let text: String
  }

  /// What is drawn.
  public let title: String
  /// From above.
  public let bars: [Bar]

  private static let width = 680
  private static let row = 30

  var drawing: ChartCanvas {
    let largest = max(bars.map(\.value).max() ?? 0, .leastNonzeroMagnitude)
    let summary = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    var canvas = ChartCanvas(
      width: Self.width, height: bars.count * Self.row + 8, title: title, summary: summary)
    let labelWidth = min(260, 12 + 7 * (bars.map(\.label.count).max() ?? 0))
    let space = Self.width - labelWidth - 90
    for (index, bar) in bars.enumerated() {
      let y = index * Self.row + 4
      let label = bar.label.count > 36 ? bar.label.prefix(35) + "…" : bar.label[...]
      canvas.text(String(label), x: labelWidth - 10, y: y + 18, .end)
      let width = max(1, Int((bar.value / largest * Double(space)).rounded()))
      canvas.box("chart-bar", x: labelWidth, y: y + 4, width: width, height: Self.row - 10)
      canvas.text(bar.text, x: labelWidth + width + 8, y: y + 18, isStrong: true)
    }
    return canvas
  }
}
