import CatalogModel
import UsageCounting

extension ReportMaking {
  /// The figures of an author's templates; nil where there is no such author.
  public func authorReport(_ handle: String) -> Report? {
    guard let author = catalog.authors.first(where: { $0.handle == handle }) else { return nil }
    let templates = ranked.byRank.map { ranked.templates[$0] }.filter { $0.facts.author == handle }
    guard !templates.isEmpty else {
      return Report(
        title: author.displayName, summary: summary("Templates by \(author.displayName)."),
        sections: [ReportSection("Templates", ["There are none on the site."])])
    }
    let usages = templates.compactMap { usage[$0.templateId] }
    let distribution = templates.compactMap(\.rating.all).reduce([0, 0, 0, 0, 0]) { sum, summary in
      zip(sum, summary.distribution).map { $0 + $1 }
    }
    let all = distribution.contains { $0 > 0 } ? RatingSummary(distribution: distribution) : nil
    let sections = [
      ReportSection("Templates", table: figures(templates, "templates")),
      runs(of: usages, "runs"), outcomes(of: usages),
      ratings(all, all == nil ? ["Nobody has rated them yet."] : []),
      dependents(of: templates),
    ].compactMap { $0 }
    return Report(
      title: author.displayName, summary: summary("Templates by \(author.displayName)."),
      sections: sections)
  }

  /// Templates of others that build on an author's.
  private func dependents(of templates: [RankedTemplate]) -> ReportSection? {
    let own = Set(templates.map(\.templateId))
    let rows = ranked.templates.filter { !own.contains($0.templateId) }.flatMap { other in
      other.facts.references.filter { own.contains($0) }.map { parent -> [ReportCell] in
        [cell(other), .text(other.facts.author), cell(parent)]
      }
    }
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      "What others build on them",
      table: ReportTable("dependents", ["template", "by", "builds on"], rows))
  }
}
