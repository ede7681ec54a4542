import CatalogModel
import Decoding
import Testing

@testable import Insights

@Suite struct ReportTests {
  private let asOf = CalendarDate("2026-11-10") ?? CalendarDate(day: 0)

  private func text(_ period: String) -> String? {
    ReportPeriod(period, asOf: asOf).map { period in
      period.days.map {
        "\(CalendarDate(day: $0.lowerBound).dayText) \(CalendarDate(day: $0.upperBound).dayText)"
      } ?? period.name
    }
  }

  @Test func `periods are years, quarters, months and days`() {
    #expect(text("2025") == "2025-01-01 2025-12-31" && text("2026") == "2026-01-01 2026-11-10")
    #expect(
      text("2026-Q3") == "2026-07-01 2026-09-30" && text("2025-Q4") == "2025-10-01 2025-12-31")
    #expect(
      text("2026-02") == "2026-02-01 2026-02-28" && text("2025-12") == "2025-12-01 2025-12-31")
    #expect(text("7d") == "2026-11-04 2026-11-10" && text("all") == "all time")
    for wrong in ["2027", "2026-13", "2026-Q5", "0d", "d", "", "-", "2026-1", "20261", "9d9d"] {
      #expect(text(wrong) == nil)
    }
    #expect(ReportPeriod("2025", asOf: asOf)?.previous?.days?.count == 365)
  }

  @Test func `a spreadsheet takes no cell for a formula`() {
    let table = ReportTable(
      "t", ["a", "b"], [[.text("=1+1"), .text("x,\"y\"")], [.count(3), .share(0.25)]])
    #expect(table.csv == "a,b\n'=1+1,\"x,\"\"y\"\"\"\n3,0.2500\n")
  }

  @Test func `scales are round and hold the largest`() {
    for largest in [0, 1, 3, 7, 10, 99, 100, 101, 12_345] {
      let scale = ChartScale(upTo: largest)
      #expect(scale.top >= largest && scale.ticks.count <= 7 && scale.ticks.first == 0)
    }
    #expect(ChartScale(upTo: 99).ticks == [0, 20, 40, 60, 80, 100])
  }

  @Test func `weeks are whole and end with the last day`() {
    let spans = ReportSpans([], ReportPeriod(name: "", days: 0...99), lastDay: 99)
    #expect(spans.unit == "week" && spans.labels.count == 14)
    #expect(spans.index(of: 1) == nil && spans.index(of: 2) == 0 && spans.index(of: 99) == 13)
    let months = ReportSpans([], ReportPeriod(name: "", days: 0...1000), lastDay: 1000)
    #expect(months.labels.first == "1970-01" && months.index(of: 365) == 12)
    #expect(ReportSpans([], ReportPeriod(name: "", days: 5...5), lastDay: 5).unit == "day")
  }

  @Test func `every report can be drawn, and nobody is named in it`() throws {
    let (catalog, ranked) = try SampleCatalog.ranked()
    let making = ReportMaking(ranked, catalog, CatalogRecommender(ranked, catalog))
    let reports = [
      making.catalogReport(), making.popularityReport(), making.recommendationsReport(),
      try #require(making.templateReport("order-status")),
      try #require(making.authorReport("ada")),
    ]
    for report in reports {
      #expect(!report.sections.isEmpty)
      for section in report.sections {
        let text = (section.chart?.svg ?? "") + (section.table?.csv ?? "")
        for user in 0..<60 { #expect(!text.contains("u\(user),") && !text.contains(">u\(user)<")) }
        #expect(!text.contains("<script"))
      }
      for table in report.tables {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
      }
    }
    #expect(making.templateReport("order-draft") == nil && making.authorReport("eve") == nil)
  }

  @Test func `names in drawings are only text`() {
    let chart = Chart.bars(
      .init(title: "<x>", bars: [.init(label: "<script>\"'&", value: 1, text: "<b>")]))
    #expect(
      !chart.svg.contains("<script") && !chart.svg.contains("<b>") && !chart.svg.contains("<x>"))
  }
}
