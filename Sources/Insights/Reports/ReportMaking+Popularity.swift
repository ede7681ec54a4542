import CatalogModel
import UsageCounting

extension ReportMaking {
  /// How popular all templates are.
  public func popularityReport() -> Report {
    let byUse = ranked.templates.sorted { left, right in
      (right.popularity.value, left.templateId) < (left.popularity.value, right.templateId)
    }
    let usages = byUse.compactMap { usage[$0.templateId] }
    let bars = byUse.filter { $0.popularity.shownUsers.exact ?? 0 > 0 }.prefix(15).map { template in
      BarChart.Bar(
        label: template.facts.name, value: template.popularity.value,
        text: template.popularity.value.fixed(1))
    }
    let sections = [
      bars.isEmpty
        ? nil
        : ReportSection(
          "Most popular",
          ["Users, weighed by how recently they ran it, times success, made fair to the young."],
          chart: .bars(.init(title: "Popularity", bars: Array(bars)))),
      runs(of: usages, "runs"), outcomes(of: usages), movers(.rising), movers(.falling),
      ReportSection("All templates", table: figures(byUse, "popularity")),
    ].compactMap { $0 }
    return Report(
      title: "Popularity", summary: summary("What people run, and whether they get to the end."),
      sections: sections)
  }

  private func movers(_ direction: TrendFigure.Direction) -> ReportSection? {
    let moving = ranked.templates.filter { $0.trend.direction == direction && $0.facts.isLive }
      .sorted { left, right in
        (abs(right.trend.growth), left.templateId) < (abs(left.trend.growth), right.templateId)
      }
    guard !moving.isEmpty else { return nil }
    return ReportSection(
      direction == .rising ? "Rising" : "Falling",
      table: ReportTable(
        direction.rawValue, ["template", "doublings of daily use", "how"],
        moving.map {
          [cell($0), .number($0.trend.growth, places: 2), .text($0.trend.explanation)]
        }))
  }
}
