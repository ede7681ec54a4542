import CatalogModel
import SemanticVersions
import UsageCounting

extension ReportMaking {
  /// All figures of one template; nil where it is not listed.
  public func templateReport(_ templateId: String) -> Report? {
    guard let template = ranked[templateId] else { return nil }
    let usages = usage[templateId].map { [$0] } ?? []
    let sections = [
      figures(of: template), runs(of: usages, "runs"), outcomes(of: usages),
      ratings(template.rating.all, [template.rating.explanation]), versions(of: template),
      lineage(of: template),
      neighbours(
        "Used together", "used-together", recommender.usedTogether(with: templateId)),
      neighbours("Related", "related", recommender.related(to: templateId)),
    ].compactMap { $0 }
    return Report(
      title: template.facts.name, summary: summary("The figures of '\(templateId)'."),
      sections: sections)
  }

  private func figures(of template: RankedTemplate) -> ReportSection {
    let place = ranked.place(of: template.templateId)
    let rows: [[ReportCell]] = [
      [
        .text("rank"), .text("\((place ?? 0) + 1) of \(ranked.templates.count)"),
        .text(template.rank.explanation),
      ],
      [
        .text("rating"), .number(template.rating.mean, places: 1),
        .text(template.rating.explanation),
      ],
      [
        .text("popularity"), popularity(template),
        .text(template.popularity.explanation),
      ],
      [
        .text("trend"), .text(template.trend.direction.rawValue), .text(template.trend.explanation),
      ],
      [.text("quality"), .share(template.quality.value), .text(template.quality.explanation)],
    ]
    return ReportSection(
      "Figures", table: ReportTable("figures", ["figure", "value", "how"], rows))
  }

  private func versions(of template: RankedTemplate) -> ReportSection? {
    guard let entry = catalog.template(template.templateId) else { return nil }
    let rows = entry.versions.reversed().map { version -> [ReportCell] in
      let text = version.version.description
      let counts = usage[template.templateId]?.versions[text] ?? UsageCounts()
      let ratings = template.rating.versions.first { $0.version == version.version }?.ratings
      let hasEnough = blurred(counts.total).exact ?? 0 > 0
      return [
        .text(text), .blurred(blurred(counts.total)),
        hasEnough ? .share(Double(counts.completed) / Double(counts.total)) : .none,
        ratings.map { .number($0.mean, places: 1) } ?? .none, .count(ratings?.count ?? 0),
      ]
    }
    return ReportSection(
      "Versions",
      table: ReportTable(
        "versions", ["version", "runs", "completed", "mean rating", "ratings"], rows))
  }

  private func lineage(of template: RankedTemplate) -> ReportSection? {
    let parents = template.facts.references
    let children = ranked.templates.filter { $0.facts.references.contains(template.templateId) }
    guard !parents.isEmpty || !children.isEmpty else { return nil }
    let names = parents.map { ranked[$0]?.facts.name ?? $0 }
    return ReportSection(
      "Lineage",
      chart: .lineage(
        .init(
          title: "What \(template.facts.name) builds on, and what builds on it",
          name: template.facts.name, parents: names, children: children.map(\.facts.name))),
      table: ReportTable(
        "lineage", ["template", "is"],
        parents.map { [cell($0), .text("built upon")] }
          + children.map { [cell($0), .text("building on it")] }))
  }

  private func neighbours(
    _ title: String, _ name: String, _ found: [Recommendation]
  ) -> ReportSection? {
    guard !found.isEmpty else { return nil }
    return ReportSection(
      title,
      table: ReportTable(
        name, ["template", "score", "why"],
        found.map { found in
          [
            cell(found.templateId), .number(found.score, places: 4),
            .text(found.reasons.map(\.text).joined(separator: "; ")),
          ]
        }))
  }
}
