/// What is left of something step by step: each step with its number and its share of the first.
public struct FunnelChart: Sendable, Equatable {
  /// One step.
  public struct Step: Sendable, Equatable {
    /// What it is called.
    public let label: String
    /// How many are left.
    public let count: Int
  }

  /// What is drawn.
  public let title: String
  /// From above; the first has all.
  public let steps: [Step]

  private static let width = 680
  private static let row = 44

  var drawing: ChartCanvas {
    let all = max(1, steps.first?.count ?? 1)
    let texts = steps.map { step in
      "\(Wording.grouped(step.count)) (\(Wording.percent(Double(step.count) / Double(all))))"
    }
    var canvas = ChartCanvas(
      width: Self.width, height: steps.count * Self.row + 8, title: title,
      summary: zip(steps, texts).map { "\($0.label): \($1)" }.joined(separator: "; "))
    for (index, step) in steps.enumerated() {
      let y = index * Self.row + 4
      let width = max(2, step.count * 320 / all)
      canvas.text(step.label, x: 140, y: y + 23, .end)
      canvas.box("chart-bar", x: 150, y: y + 4, width: width, height: Self.row - 12)
      canvas.text(texts[index], x: 150 + width + 10, y: y + 23, isStrong: true)
    }
    return canvas
  }
}
