import CatalogModel
import Files

extension ReportMaking {
  /// What goes with what, and why.
  public func recommendationsReport() -> Report {
    Report(
      title: "Recommendations",
      summary: summary(
        "What goes together: by use (\(recommender.methodName)) and by what templates are."),
      sections: [
        coUse(of: ranked.list(.mostUsed, most: 10)),
        recommendations("Used together", "used-together") {
          recommender.usedTogether(with: $0, most: 3)
        },
        recommendations("Related", "related") { recommender.related(to: $0, most: 3) },
        complements,
      ].compactMap { $0 })
  }

  /// How many users each two of some templates share.
  func coUse(of templates: [RankedTemplate]) -> ReportSection? {
    guard templates.count > 1 else { return nil }
    let shared = templates.map { left in
      templates.map { recommender.sharedUsers(left.templateId, $0.templateId) }
    }
    let names = templates.map(\.facts.name)
    var rows: [[ReportCell]] = []
    for left in templates.indices {
      for right in templates.indices where right > left {
        rows.append([
          cell(templates[left]), cell(templates[right]),
          shared[left][right].map { .blurred($0) } ?? .none,
        ])
      }
    }
    return ReportSection(
      "Common users of the most used templates",
      ["Each number is of people who ran both; a dot stands for too few to tell."],
      chart: .heatMap(
        .init(
          title: "Common users", names: names,
          cells: shared.enumerated().map { row, cells in
            cells.enumerated().map { $0 == row ? nil : $1?.exact }
          })),
      table: ReportTable("common-users", ["template", "and", "common users"], rows))
  }

  private func recommendations(
    _ title: String, _ name: String, _ find: @Sendable (String) -> [Recommendation]
  ) -> ReportSection? {
    let rows = parallelMap(ranked.templates.filter { !$0.facts.isAbstract }) { template in
      find(template.templateId).map { found -> [ReportCell] in
        [
          cell(template), cell(found.templateId), .number(found.score, places: 4),
          .text(found.reasons.map(\.text).joined(separator: "; ")),
        ]
      }
    }.flatMap { $0 }
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      title, table: ReportTable(name, ["template", "goes with", "score", "why"], rows))
  }

  private var complements: ReportSection? {
    let rows = catalog.collections.flatMap { collection in
      recommender.complements(of: collection, most: 3).map { found -> [ReportCell] in
        [
          .text(collection.title), cell(found.templateId), .number(found.score, places: 4),
          .text(found.reasons.map(\.text).joined(separator: "; ")),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      "What would complete collections",
      table: ReportTable("complements", ["collection", "template", "score", "why"], rows))
  }
}
