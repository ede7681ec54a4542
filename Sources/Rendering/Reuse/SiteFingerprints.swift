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
  /// By id, a template's own figures, and what is recommended with it.
  private let own: [String: Own]
  private let materials: [String: Fingerprint]

  /// What stands for what a template's pages show of its figures.
  private struct Own: Sendable {
    let figures: Fingerprint
    /// What reports group it by.
    let shape: Fingerprint
    let recommended: Fingerprint

    init(_ template: RankedTemplate, _ site: Site) {
      var writer = PackedWriter()
      site.index.ranked.packFigures(of: template, into: &writer)
      figures = writer.fingerprint
      writer = PackedWriter()
      template.facts.packShape(into: &writer)
      shape = writer.fingerprint
      writer = PackedWriter()
      site.recommender.packRelated(to: template.templateId, into: &writer)
      writer.add(site.recommender.usedTogether(with: template.templateId))
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
    let templates = site.index.ranked.templates
    let own = parallelMap(templates) { Own($0, site) }
    self.own = Dictionary(
      zip(templates.map(\.templateId), own), uniquingKeysWith: { first, _ in first })
    var figures = PackedWriter()
    figures.add(self.common)
    for (template, own) in zip(templates, own) {
      figures.add(template.templateId)
      figures.add(own.figures)
    }
    for list in site.index.lists { figures.add(list.members) { $0.add($1) } }
    self.figures = figures.fingerprint
    var insights = PackedWriter()
    insights.add(self.figures)
    insights.add(own) { $0.add($1.shape) }
    self.insights = insights.fingerprint
    var recommendations = PackedWriter()
    recommendations.add(self.insights)
    recommendations.add(own) { $0.add($1.recommended) }
    for collection in site.index.catalog.collections {
      recommendations.add(site.recommender.complements(of: collection))
    }
    self.recommendations = recommendations.fingerprint
  }

  /// What a part hangs on; nil for one that is made anew each time, since it hangs on everything.
  public func fingerprint(of unit: SiteUnit) -> Fingerprint? {
    switch unit {
    case .template(let position): template(site.index.summaries[position].templateId)
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

  private func template(_ templateId: String) -> Fingerprint? {
    guard let material = materials[templateId], let own = own[templateId] else { return nil }
    var writer = PackedWriter()
    writer.add(common)
    writer.add(material)
    writer.add(own.figures)
    writer.add(own.recommended)
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
      facts.name, facts.author,
    ] { writer.add(text) }
    // What their explanations are made of, which are long.
    writer.add(template.quality.parts) { writer, part in
      writer.add(part.value)
      writer.add(part.explanation)
    }
    writer.add(template.rank.parts) { writer, part in
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
    let entries = parallelMap(catalog.templates) { entry in
      let latest = entry.latest
      var writer = PackedWriter()
      writer.add(entry.templateId)
      writer.add(entry.isListed)
      writer.add(latest.version.description)
      writer.add(entry.versions) { $0.add($1.version.description) }
      writer.add(latest.parents) { $0.add($1.templateId) }
      writer.add(latest.references) { $0.add($1.templateId) }
      return writer.fingerprint
    }
    writer.add(entries) { $0.add($1) }
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
