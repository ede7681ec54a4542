/// A drawing of a table's figures: it can be read without colour, and in black and white.
public enum Chart: Sendable, Equatable {
  case timeSeries(TimeSeriesChart)
  case bars(BarChart)
  case funnel(FunnelChart)
  case lineage(LineageChart)
  case heatMap(HeatMapChart)

  /// The drawing as SVG that can stand inside a page: classes and attributes, no styles, no scripts.
  public var svg: String {
    var canvas: ChartCanvas
    switch self {
    case .timeSeries(let chart): canvas = chart.drawing
    case .bars(let chart): canvas = chart.drawing
    case .funnel(let chart): canvas = chart.drawing
    case .lineage(let chart): canvas = chart.drawing
    case .heatMap(let chart): canvas = chart.drawing
    }
    return canvas.finish()
  }
}
