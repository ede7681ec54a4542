public import Caching
import CatalogModel
import Files
import Insights
import JourneyTemplates
import SemanticVersions
import UsageCounting
import Values

/// What each part of a site hangs on, as one fingerprint: where it is what it was, so are the part's files.
///
/// It errs on one side alone. What a template's pages hang on is all that its own folder and those that it is made
/// of say, its own figures and recommendations, and everything that the site shows of all templates on the pages of
/// others: names, versions, lists. Whatever else the catalog has is in `inputs`, whole.
public struct SiteFingerprints: Sendable {
  private let site: Site
  private let common: Fingerprint
  private let figures: Fingerprint
  /// All figures, and what reports group templates by.
  private let insights: Fingerprint
  /// All that is recommended.
  private let recommendations: Fingerprint
  /// By position in the site's summaries: a template's own figures, and what is recommended with it.
  private let own: [Own?]
  private let materials: [String: Fingerprint]

  /// What stands for what a template's pages show of its figures.
  private struct Own: Sendable {
    let figures: Fingerprint
    /// What reports group it by.
    let shape: Fingerprint
    let recommended: Fingerprint

    /// - Parameter position: of a template in the ranked catalog.
    init(_ position: Int, _ site: Site) {
      let ranked = site.index.ranked
      let template = ranked.templates[position]
      var writer = PackedWriter()
      writer.add(ranked.place(at: position))
      template.packFigures(into: &writer)
      figures = writer.fingerprint
      writer = PackedWriter()
      template.facts.packShape(into: &writer)
      shape = writer.fingerprint
      writer = PackedWriter()
      site.recommender.packRelated(to: position, into: &writer)
      writer.add(site.recommender.usedTogether(with: position))
      recommended = writer.fingerprint
    }
  }

  /// - Parameters:
  ///   - inputs: what stands for everything that is not in a template's folder.
  ///   - materials: by id, what stands for what a template is made of.
  public init(_ site: Site, inputs: Fingerprint, materials: [String: Fingerprint]) {
    self.site = site
    self.materials = materials
    var common = PackedWriter()
    common.add(inputs)
    common.add(site.theme.digest)
    common.add(site.draw != nil)
    for site in [site] + site.translations { common.add(JSONWriter.bytes(of: site.site)[...]) }
    site.index.packShown(into: &common)
    self.common = common.fingerprint
    let own = parallelMap(site.index.figures) { $0.map { Own($0, site) } }
    self.own = own
    var figures = PackedWriter()
    figures.add(self.common)
    figures.add(own) { writer, own in
      writer.add(own != nil)
      if let own { writer.add(own.figures) }
    }
    for list in site.index.lists { figures.add(list.members) { $0.add($1) } }
    self.figures = figures.fingerprint
    var insights = PackedWriter()
    insights.add(self.figures)
    insights.add(own.compactMap { $0 }) { $0.add($1.shape) }
    self.insights = insights.fingerprint
    var recommendations = PackedWriter()
    recommendations.add(self.insights)
    recommendations.add(own.compactMap { $0 }) { $0.add($1.recommended) }
    for collection in site.index.catalog.collections {
      recommendations.add(site.recommender.complements(of: collection))
    }
    self.recommendations = recommendations.fingerprint
  }

  /// What a part hangs on; nil for one that is made anew each time, since it hangs on everything.
  public func fingerprint(of unit: SiteUnit) -> Fingerprint? {
    switch unit {
    case .template(let position): template(position)
    case .home, .search, .browse, .categories, .tags, .tools, .authors, .collections, .collection,
      .rules, .rule, .notFound, .contribute, .methodology, .assets, .programs, .feeds, .api:
      figures
    case .insights(.recommendations): recommendations
    case .insights, .rankedList: insights
    case .translated(let unit, _): fingerprint(of: unit)
    case .figures: nil
    }
  }

  /// What a part is called, whichever position it has.
  public func name(of unit: SiteUnit) -> String {
    switch unit {
    case .template(let position): "template " + site.index.summaries[position].templateId
    // Of these there are many.
    case .browse(let list, let order, let page): "browse \(list) \(order) \(page)"
    case .rule(let position): "rule \(position)"
    case .translated(let unit, let language): "\(name(of: unit)) \(language)"
    default: String(describing: unit)
    }
  }

  private func template(_ position: Int) -> Fingerprint? {
    guard let material = materials[site.index.summaries[position].templateId],
      let own = own[position]
    else { return nil }
    var writer = PackedWriter()
    writer.add(common)
    writer.add(material)
    writer.add(own.figures)
    writer.add(own.recommended)
    return writer.fingerprint
  }
}

extension RankedTemplate {
  /// What pages show of a template's figures, and are ordered by.
  ///
  /// Their explanations are made of these, of what the catalog has set, and of what all templates have in common.
  fileprivate func packFigures(into writer: inout PackedWriter) {
    for count in [
      facts.problems.errors, facts.problems.warnings, facts.problems.notes, facts.readmeWords,
      facts.examples, facts.languages, age, facts.createdDay, facts.updatedDay, popularity.users,
      popularity.counts.completed, popularity.counts.abandoned, popularity.counts.failed,
      trend.current, trend.earlier, trend.earlierDays,
    ] { writer.add(count) }
    writer.add(facts.isLive)
    writer.add(facts.hasReleaseNotes)
    for value in [
      facts.describedShare, rating.mean, rating.lowerBound, popularity.value,
      popularity.recentUsers, popularity.success, popularity.ageShare, trend.growth, quality.value,
      rank.value,
    ] { writer.add(value) }
    for summary in [rating.all, rating.recent] {
      writer.add(summary?.distribution ?? []) { $0.add($1) }
    }
    for text in [trend.direction.rawValue, facts.name, facts.author] { writer.add(text) }
    writer.add(rank.parts) { writer, part in
      writer.add(part.value)
      writer.add(part.weight)
    }
    writer.add(facts.references) { $0.add($1) }
  }
}

extension PackedWriter {
  fileprivate mutating func add(_ recommendations: [Recommendation]) {
    add(recommendations) { writer, recommendation in
      writer.add(recommendation.templateId)
      writer.add(recommendation.score)
      writer.add(recommendation.reasons) { $0.add($1.text) }
    }
  }

  /// What other pages may show of a template of the catalog.
  fileprivate mutating func addShown(_ entry: TemplateEntry) {
    add(entry.templateId)
    add(entry.isListed)
    add(entry.latest.number)
    add(entry.versions) { $0.add($1.number) }
    add(entry.latest.parents.count)
    add(entry.latest.references) { $0.add($1.templateId) }
  }

  /// What other pages may show of a listed template.
  fileprivate mutating func addShown(_ summary: TemplateSummary) {
    for text in [
      summary.templateId, summary.name, summary.description, summary.version, summary.category,
      summary.author, summary.createdAt, summary.updatedAt, summary.type.rawValue,
      summary.status.rawValue,
    ] { add(text) }
    add(summary.tags) { $0.add($1) }
  }
}

extension TemplateFacts {
  /// What reports group templates by.
  fileprivate func packShape(into writer: inout PackedWriter) {
    writer.add(category)
    writer.add(isAbstract)
    writer.add(complexity?.rawValue)
    for list in [tags, tools, modes.map(\.rawValue)] { writer.add(list) { $0.add($1) } }
  }
}

extension SiteIndex {
  /// What any page may show of any template, apart from figures.
  fileprivate func packShown(into writer: inout PackedWriter) {
    let step = 256
    let groups = parallelMap(count: (catalog.templates.count + step - 1) / step) { group in
      var writer = PackedWriter()
      for entry in catalog.templates[(group * step)...].prefix(step) { writer.addShown(entry) }
      for summary in summaries.dropFirst(group * step).prefix(step) { writer.addShown(summary) }
      return writer.fingerprint
    }
    writer.add(groups) { $0.add($1) }
    writer.add(lists) { writer, list in
      writer.add(list.place)
      writer.add(list.key)
    }
  }
}
