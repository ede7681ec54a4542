import Decoding
public import CatalogModel
public import UsageCounting

/// Makes reports of a ranked catalog.
public struct ReportMaking: Sendable {
  let ranked: RankedCatalog
  let catalog: Catalog
  let recommender: CatalogRecommender
  let period: ReportPeriod
  /// The usage in the period.
  let usage: UsageTable
  /// The usage in as many days before.
  let previous: UsageTable?

  /// Prepares reports about a period.
  ///
  /// - Parameters:
  ///   - usage: of the period.
  ///   - previous: of as many days before; nil where there is nothing to compare with.
  public init(
    _ ranked: RankedCatalog, _ catalog: Catalog, _ recommender: CatalogRecommender,
    period: ReportPeriod = .all, usage: UsageTable? = nil, previous: UsageTable? = nil
  ) {
    self.ranked = ranked
    self.catalog = catalog
    self.recommender = recommender
    self.period = period
    self.usage = usage ?? ranked.usage
    self.previous = previous
  }

  /// What a report is about, below its heading.
  func summary(_ what: String) -> String {
    "\(what) Usage of \(period.name), as of \(ranked.asOf.dayText)."
  }

  /// A number of people or runs, as it may be told.
  func blurred(_ count: Int) -> BlurredCount {
    BlurredCount(count, below: ranked.settings.smallCount)
  }

  func cell(_ template: RankedTemplate) -> ReportCell {
    .template(template.templateId, name: template.facts.name)
  }

  func cell(_ templateId: String) -> ReportCell {
    .template(templateId, name: ranked[templateId]?.facts.name ?? templateId)
  }

  // MARK: - Sections that several reports have

  /// Runs over time, of some templates together.
  func runs(of usages: [TemplateUsage], _ name: String) -> ReportSection {
    let days = usages.flatMap(\.days)
    let spans = ReportSpans(days.map(\.day), period, lastDay: ranked.asOf.day)
    var counts = [Int](repeating: 0, count: spans.labels.count)
    for day in days {
      if let span = spans.index(of: day.day) { counts[span] += day.counts.total }
    }
    let shown = counts.map { blurred($0) }
    let table = ReportTable(
      name, [spans.unit, "runs"],
      zip(spans.labels, shown).map { [.text($0), .blurred($1)] })
    let points = zip(spans.labels, shown).map { TimeSeriesChart.Point(label: $0, value: $1.exact) }
    guard counts.contains(where: { $0 > 0 }) else {
      return ReportSection("Runs", ["There are no runs in this time."])
    }
    return ReportSection(
      "Runs by \(spans.unit)",
      chart: .timeSeries(.init(title: "Runs by \(spans.unit)", points: points)),
      table: table)
  }

  /// What became of runs.
  func outcomes(of usages: [TemplateUsage]) -> ReportSection? {
    let counts = usages.reduce(UsageCounts()) { $0 + $1.counts }
    guard blurred(counts.total).exact ?? 0 > 0 else { return nil }
    let steps = [
      ("started", counts.total), ("did not break", counts.total - counts.failed),
      ("reached the end", counts.completed),
    ]
    return ReportSection(
      "Outcomes",
      chart: .funnel(
        .init(title: "What became of runs", steps: steps.map { .init(label: $0, count: $1) })),
      table: ReportTable(
        "outcomes", ["outcome", "runs", "share"],
        [
          ("completed", counts.completed), ("abandoned", counts.abandoned),
          ("failed", counts.failed),
        ]
        .map { name, count in
          [.text(name), .count(count), .share(Double(count) / Double(counts.total))]
        }))
  }

  /// How ratings are distributed.
  func ratings(_ summary: RatingSummary?, _ paragraphs: [String]) -> ReportSection {
    guard let summary else { return ReportSection("Ratings", paragraphs) }
    let bars = summary.distribution.enumerated().reversed().map { index, count in
      BarChart.Bar(
        label: index == 0 ? "1 star" : "\(index + 1) stars", value: Double(count),
        text: Wording.grouped(count))
    }
    return ReportSection(
      "Ratings", paragraphs,
      chart: .bars(.init(title: "Ratings by number of stars", bars: bars)),
      table: ReportTable(
        "ratings", ["stars", "ratings"],
        summary.distribution.enumerated().reversed().map { [.count($0 + 1), .count($1)] }))
  }

  /// Templates with their figures, in the order given.
  func figures(_ templates: [RankedTemplate], _ name: String) -> ReportTable {
    ReportTable(
      name,
      [
        "template", "rank score", "users", "runs", "completed", "popularity", "trend", "rating",
        "ratings", "quality",
      ],
      templates.map { template in
        let counts = usage[template.templateId]
        return [
          cell(template), .number(template.rank.value, places: 3),
          .blurred(blurred(counts?.users ?? 0)), .blurred(blurred(counts?.counts.total ?? 0)),
          completed(counts), popularity(template),
          .text(template.trend.direction.rawValue), .number(template.rating.mean, places: 1),
          .count(template.rating.all?.count ?? 0), .share(template.quality.value),
        ]
      })
  }

  /// The popularity, where there are enough people to tell.
  func popularity(_ template: RankedTemplate) -> ReportCell {
    template.popularity.shownUsers.exact == nil
      ? .none : .number(template.popularity.value, places: 1)
  }

  /// The share of completed runs, where there are enough to tell.
  func completed(_ usage: TemplateUsage?) -> ReportCell {
    guard let usage, blurred(usage.users).exact ?? 0 > 0, blurred(usage.counts.total).exact != nil
    else { return .none }
    return .share(Double(usage.counts.completed) / Double(usage.counts.total))
  }
}
