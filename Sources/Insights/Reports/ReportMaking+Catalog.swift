import CatalogModel
import JourneyTemplates
import UsageCounting

extension ReportMaking {
  /// The state of the whole catalog.
  public func catalogReport() -> Report {
    let listed = ranked.templates.map(\.templateId)
    let usages = listed.compactMap { usage[$0] }
    let sections = [
      overview(usages), runs(of: usages, "runs"), outcomes(of: usages), allRatings, highest,
      categories, lists, dataQuality,
    ].compactMap { $0 }
    return Report(
      title: "The catalog \(catalog.settings.title)",
      summary: summary("Templates, their use, and what people say of them."), sections: sections)
  }

  private func overview(_ usages: [TemplateUsage]) -> ReportSection {
    let runs = usages.reduce(0) { $0 + $1.counts.total }
    var rows: [[ReportCell]] = [
      [.text("templates"), .count(ranked.templates.count)],
      [
        .text("of them deprecated or taken back"),
        .count(ranked.templates.count { !$0.facts.isLive }),
      ],
      [.text("authors"), .count(catalog.authors.count)],
      [.text("collections"), .count(catalog.collections.count)],
      [.text("ratings"), .count(ranked.templates.reduce(0) { $0 + ($1.rating.all?.count ?? 0) })],
      [.text("people who ran a template"), .blurred(blurred(usage.users.count))],
      [.text("runs"), .blurred(blurred(runs))],
    ]
    var paragraphs: [String] = []
    if let previous {
      let before = previous.templates.reduce(0) { sum, template in
        sum + (ranked[template.templateId] == nil ? 0 : template.counts.total)
      }
      rows.append([.text("runs in as many days before"), .blurred(blurred(before))])
      if before >= max(1, ranked.settings.smallCount), runs >= ranked.settings.smallCount {
        let change = Double(runs) / Double(before) - 1
        paragraphs.append(
          "\(change < 0 ? "\(Wording.percent(-change)) fewer" : "\(Wording.percent(change)) more") "
            + "runs than in \(period.previous?.name ?? "the time before").")
      }
    }
    return ReportSection(
      "At a glance", paragraphs, table: ReportTable("overview", ["figure", "number"], rows))
  }

  private var allRatings: ReportSection? {
    let all = ranked.templates.compactMap(\.rating.all)
    guard !all.isEmpty else { return nil }
    let distribution = all.reduce([0, 0, 0, 0, 0]) { sum, summary in
      zip(sum, summary.distribution).map { $0 + $1 }
    }
    let prior = ranked.ratingPrior
    return ratings(
      RatingSummary(distribution: distribution),
      [
        "Ratings are drawn towards the catalog's prior: a mean of \(prior.mean.fixed(2)), which "
          + "counts as much as \(prior.weight.fixed(1)) ratings."
      ])
  }

  private var highest: ReportSection {
    let best = ranked.byRank.prefix(20).map { ranked.templates[$0] }
    return ReportSection(
      "Highest ranks", ["The rank is a weighted mean of five figures; see the methodology."],
      table: figures(Array(best), "ranks"))
  }

  private var categories: ReportSection? {
    let groups = Dictionary(grouping: ranked.templates, by: \.facts.category)
    let rows = catalog.categories.compactMap { category -> [ReportCell]? in
      guard let members = groups[category.categoryId.rawValue] else { return nil }
      let usages = members.compactMap { usage[$0.templateId] }
      let counts = usages.reduce(UsageCounts()) { $0 + $1.counts }
      let hasEnough = blurred(counts.total).exact ?? 0 > 0
      return [
        .text(category.name), .count(members.count), .blurred(blurred(counts.total)),
        hasEnough ? .share(Double(counts.completed) / Double(counts.total)) : .none,
        .share(members.reduce(0) { $0 + $1.quality.value } / Double(members.count)),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      "Categories",
      table: ReportTable(
        "categories", ["category", "templates", "runs", "completed", "mean quality"], rows))
  }

  private var lists: ReportSection {
    let rows = RankedList.allCases.flatMap { list in
      ranked.list(list, most: 5).enumerated().map { place, template -> [ReportCell] in
        [
          .text(list.title), .count(place + 1), cell(template),
          .text(template.explanation(on: list)),
        ]
      }
    }
    return ReportSection(
      "What stands out", table: ReportTable("lists", ["list", "place", "template", "why"], rows))
  }

  private var dataQuality: ReportSection {
    let unknown = usage.templates.filter { ranked[$0.templateId] == nil }
    let foreign = unknown.reduce(0) { $0 + $1.counts.total }
    return ReportSection(
      "What the figures rest on",
      [
        "Of one user's runs of a template on one day \(ranked.settings.runsPerUserAndDay) count. "
          + "Fewer than \(ranked.settings.smallCount) people or runs are not told exactly."
      ],
      table: ReportTable(
        "data", ["rows of usage files", "number"],
        [
          [.text("counted"), .count(usage.templates.reduce(0) { $0 + $1.counts.total })],
          [.text("left out, since one user had too many on one day"), .count(usage.leftOut)],
          [.text("malformed"), .count(usage.malformed)],
          [.text("counted, of templates that the site does not show"), .count(foreign)],
        ]))
  }
}
