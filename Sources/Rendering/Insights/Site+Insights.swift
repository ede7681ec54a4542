import CatalogModel
import Insights
import UsageCounting
import Values

extension Site {
  private var reports: ReportMaking { ReportMaking(index.ranked, index.catalog, recommender) }

  /// A page about the whole catalog's figures.
  func insights(_ page: InsightsPage) throws(RenderingError) -> RenderedUnit {
    switch page {
    case .catalog:
      return try report(
        reports.catalogReport(), at: SitePaths.insights, data: "insights/data/catalog-",
        [("isOverview", true), ("lists", .array(RankedList.allCases.map(listLink)))])
    case .popularity:
      return try report(
        reports.popularityReport(), at: SitePaths.insights + "popularity/",
        data: "insights/data/popularity-")
    case .recommendations:
      return try report(
        reports.recommendationsReport(), at: SitePaths.insights + "recommendations/",
        data: "insights/data/recommendations-")
    }
  }

  /// The page of a template's figures, where there are any.
  func templateReport(_ templateId: String) throws(RenderingError) -> RenderedUnit {
    guard let template = index.ranked[templateId], hasReport(template),
      let report = reports.templateReport(templateId)
    else { return RenderedUnit() }
    return try self.report(
      report, at: SitePaths.templateReport(templateId),
      data: "insights/templates/\(templateId)-",
      [
        ("aboutPath", path(SitePaths.template(templateId))),
        ("aboutName", .string(template.facts.name)),
      ])
  }

  /// The page of an author's figures, where there are any.
  func authorReport(_ author: Author) throws(RenderingError) -> RenderedUnit {
    guard hasReport(author), let report = reports.authorReport(author.handle) else {
      return RenderedUnit()
    }
    return try self.report(
      report, at: SitePaths.authorReport(author.handle), data: "insights/authors/\(author.handle)-",
      [
        ("aboutPath", path(SitePaths.author(author.handle))),
        ("aboutName", .string(author.displayName)),
      ])
  }

  /// The page of a report, with the data of its tables beside it.
  private func report(
    _ report: Report, at place: String, data: String, _ more: [(String, Value?)] = []
  ) throws(RenderingError) -> RenderedUnit {
    let context = ReportContext(
      report: report, link: { self.link($0) }, data: { self.paths.path(data + $0.name + ".csv") })
    let isOverview = place == SitePaths.insights
    let title = isOverview ? "Insights" : "\(report.title): figures"
    var unit = try page(
      "report",
      PageContext(
        title: title, description: report.summary, place: place, section: "isInsights",
        breadcrumbs: isOverview
          ? [] : [("Insights", SitePaths.insights), (report.title, nil)]),
      context.entries + more + [("methodologyPath", path(SitePaths.methodology))])
    unit.files += report.tables.map { table in
      SiteFile(path: data + table.name + ".csv", bytes: Array(table.csv.utf8))
    }
    return unit
  }

  /// Where a cell's name leads to.
  private func link(_ cell: ReportCell) -> String? {
    switch cell {
    case .template(let id, _):
      index.position(of: id) == nil ? nil : paths.path(SitePaths.template(id))
    case .author(let handle, _):
      index.authors[handle] == nil ? nil : paths.path(SitePaths.author(handle))
    default: nil
    }
  }

  private func listLink(_ list: RankedList) -> Value {
    .context([
      ("title", .string(list.title)), ("explanation", .string(list.explanation)),
      ("path", path(SitePaths.rankedList(list.rawValue))),
      ("count", Value(index.ranked.list(list).count)),
    ])
  }

  // MARK: - Lists

  /// A list of what stands out, with what brings each onto it, and its feed.
  func rankedList(_ list: RankedList) throws(RenderingError) -> RenderedUnit {
    let place = SitePaths.rankedList(list.rawValue)
    let members = index.ranked.list(list, most: index.catalog.settings.pageSize)
    let items = members.compactMap { template -> Value? in
      guard let summary = index.summary(of: template.templateId) else { return nil }
      return .context([
        ("cards", [index.card(summary, paths)]),
        ("explanation", .string(template.explanation(on: list))),
      ])
    }
    var unit = try page(
      "ranked-list",
      PageContext(
        title: list.title, description: list.explanation, place: place, section: "isInsights",
        breadcrumbs: [("Insights", SitePaths.insights), (list.title, nil)],
        feedPlace: place + "feed.xml"),
      [
        ("title", .string(list.title)), ("description", .string(list.explanation)),
        ("items", .list(items)), ("methodologyPath", path(SitePaths.methodology)),
      ])
    let positions = members.compactMap { index.position(of: $0.templateId) }
    let title = "\(index.catalog.settings.title): \(list.title)"
    unit.files.append(
      try feed(
        place + "feed.xml",
        Feeds(index: index, paths: paths).atom(
          title: title, description: list.explanation, place: place + "feed.xml", page: place,
          positions)))
    return unit
  }

  // MARK: - How figures are made

  /// Every formula with its weights and what was fitted to the catalog.
  func methodology() throws(RenderingError) -> RenderedUnit {
    let ranked = index.ranked
    let settings = ranked.settings
    let weights = settings.weights
    let total = [
      weights.rating, weights.popularity, weights.quality, weights.trend, weights.exposure,
    ].reduce(0, +)
    func share(_ weight: Double) -> Value {
      .string((total > 0 ? weight / total * 100 : 20).fixed(1) + " %")
    }
    return try page(
      "methodology",
      PageContext(
        title: "How figures are made", description: "Every formula, weight and prior.",
        place: SitePaths.methodology, section: "isInsights",
        breadcrumbs: [("Insights", SitePaths.insights), ("How figures are made", nil)]),
      [
        ("priorMean", .string(ranked.ratingPrior.mean.fixed(3))),
        ("priorWeight", .string(ranked.ratingPrior.weight.fixed(2))),
        ("priorDeviation", .string(ranked.ratingPrior.deviation.fixed(3))),
        ("successMean", .string((ranked.successPrior.mean * 100).fixed(1) + " %")),
        ("successWeight", .string(ranked.successPrior.weight.fixed(1))),
        ("halfLifeDays", Value(settings.halfLifeDays)), ("trendDays", Value(settings.trendDays)),
        ("earlierDays", Value(settings.trendDays * 3)), ("newDays", Value(settings.newDays)),
        ("runsPerUserAndDay", Value(settings.runsPerUserAndDay)),
        ("smallCount", Value(settings.smallCount)), ("leftOut", Value(ranked.usage.leftOut)),
        ("methodName", .string(recommender.methodName)),
        ("isEase", recommender.methodName == "EASE" ? true : nil),
        ("regularization", .string(settings.regularization.fixed(0))),
        ("denoising", .string(settings.denoising.fixed(1))),
        ("shrinkage", .string(settings.shrinkage.fixed(0))),
        ("ratingShare", share(weights.rating)), ("popularityShare", share(weights.popularity)),
        ("qualityShare", share(weights.quality)), ("trendShare", share(weights.trend)),
        ("exposureShare", share(weights.exposure)),
      ])
  }
}
