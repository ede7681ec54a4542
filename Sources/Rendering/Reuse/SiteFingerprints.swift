public import Caching
import CatalogModel
import Files
import Insights
import JourneyTemplates
import SemanticVersions
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
  /// By id, what is recommended with a template.
  private let recommended: [String: Fingerprint]
  private let materials: [String: Fingerprint]

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
    var figures = PackedWriter()
    figures.add(self.common)
    for template in site.index.ranked.templates {
      figures.add(template.templateId)
      site.index.ranked.packFigures(of: template, into: &figures)
    }
    for list in site.index.lists { figures.add(list.members) { $0.add($1) } }
    self.figures = figures.fingerprint
    let templates = site.index.ranked.templates
    let recommended = parallelMap(templates) { Self.recommended(with: $0.templateId, site) }
    self.recommended = Dictionary(
      zip(templates.map(\.templateId), recommended), uniquingKeysWith: { first, _ in first })
    var insights = PackedWriter()
    insights.add(self.figures)
    insights.add(templates) { $1.facts.packShape(into: &$0) }
    self.insights = insights.fingerprint
    var recommendations = PackedWriter()
    recommendations.add(self.insights)
    recommendations.add(recommended) { $0.add($1) }
    for collection in site.index.catalog.collections {
      recommendations.add(site.recommender.complements(of: collection))
    }
    self.recommendations = recommendations.fingerprint
  }

  private static func recommended(with templateId: String, _ site: Site) -> Fingerprint {
    var writer = PackedWriter()
    writer.add(site.recommender.related(to: templateId))
    writer.add(site.recommender.usedTogether(with: templateId))
    return writer.fingerprint
  }

  /// What a part hangs on; nil for one that is made anew each time, since it hangs on nearly everything.
  public func fingerprint(of unit: SiteUnit) -> Fingerprint? {
    switch unit {
    case .template(let position): template(site.index.summaries[position].templateId)
    case .home, .search, .browse, .categories, .tags, .tools, .authors, .collections, .collection,
      .rules, .rule, .notFound, .contribute, .methodology:
      figures
    case .insights(.recommendations): recommendations
    case .insights, .rankedList: insights
    case .translated(let unit, _): fingerprint(of: unit)
    case .assets, .programs, .feeds, .api, .figures: nil
    }
  }

  /// What a part is called, whichever position it has.
  public func name(of unit: SiteUnit) -> String {
    guard case .template(let position) = unit else { return String(describing: unit) }
    return "template " + site.index.summaries[position].templateId
  }

  private func template(_ templateId: String) -> Fingerprint? {
    guard let material = materials[templateId], let ranked = site.index.ranked[templateId] else {
      return nil
    }
    var writer = PackedWriter()
    writer.add(common)
    writer.add(material)
    site.index.ranked.packFigures(of: ranked, into: &writer)
    if let recommended = recommended[templateId] { writer.add(recommended) }
    return writer.fingerprint
  }
}

extension RankedCatalog {
  /// What pages show of a template's figures, and are ordered by.
  fileprivate func packFigures(of template: RankedTemplate, into writer: inout PackedWriter) {
    writer.add(place(of: template.templateId) ?? 0)
    let facts = template.facts
    for count in [
      facts.problems.errors, facts.problems.warnings, facts.problems.notes, template.age,
      facts.createdDay, facts.updatedDay, template.popularity.users,
    ] { writer.add(count) }
    writer.add(facts.isLive)
    for value in [
      template.rating.mean, template.rating.lowerBound, template.popularity.value,
      template.trend.growth, template.quality.value, template.rank.value,
    ] { writer.add(value) }
    for text in [
      template.rating.explanation, template.popularity.explanation, template.trend.explanation,
      template.quality.explanation, template.rank.explanation, facts.name, facts.author,
    ] { writer.add(text) }
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
    writer.add(catalog.templates) { writer, entry in
      writer.add(entry.templateId)
      writer.add(entry.isListed)
      writer.add(entry.latest.version.description)
      writer.add(entry.versions) { $0.add($1.version.description) }
      writer.add(entry.latest.parents) { $0.add($1.templateId) }
      writer.add(entry.latest.references) { $0.add($1.templateId) }
    }
    writer.add(summaries) { writer, summary in
      for text in [
        summary.templateId, summary.name, summary.description, summary.version, summary.category,
        summary.author, summary.createdAt, summary.updatedAt, summary.type.rawValue,
        summary.status.rawValue,
      ] { writer.add(text) }
      writer.add(summary.tags) { $0.add($1) }
    }
    writer.add(lists) { writer, list in
      writer.add(list.place)
      writer.add(list.key)
    }
  }
}
