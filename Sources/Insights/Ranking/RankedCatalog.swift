public import CatalogModel
public import Decoding
import Files
import Glibc
public import UsageCounting

/// A catalog with the figures of all its listed templates.
///
/// They depend on the catalog's files and the day alone, not on the order of rows, ratings or templates.
public struct RankedCatalog: Sendable {
  /// The day that counts as today.
  public let asOf: CalendarDate
  /// How the catalog wants its figures made.
  public let settings: InsightSettings
  /// What ratings are drawn towards.
  public let ratingPrior: RatingPrior
  /// What shares of completed runs are drawn towards.
  public let successPrior: SuccessPrior
  /// By id, in order.
  public let templates: [RankedTemplate]
  /// How all templates were used.
  public let usage: UsageTable
  /// Positions in `templates`, the highest rank first.
  public let byRank: [Int]
  /// For each template its place in that order.
  private let places: [Int]

  /// Ranks the listed templates of a catalog.
  ///
  /// - Parameter facts: what is known of each of them, in any order.
  public init(_ catalog: Catalog, _ facts: [TemplateFacts], asOf: CalendarDate) {
    self.asOf = asOf
    settings = catalog.settings.insights
    usage = catalog.usage
    ratingPrior = RatingPrior(catalog)
    successPrior = SuccessPrior(catalog.usage.templates.map(\.counts))
    let sorted = facts.sorted { $0.templateId < $1.templateId }
    let making = FigureMaking(catalog, ratingPrior, successPrior, asOf: asOf)
    let entries = catalog.templates.positions(of: sorted.lazy.map(\.templateId), by: \.templateId)
    let drafts = parallelMap(count: sorted.count) { position in
      making.draft(sorted[position], entries[position].map { catalog.templates[$0].ratings } ?? [])
    }
    let largest = drafts.map(\.popularity.value).max() ?? 0
    let templates = parallelMap(drafts) { making.ranked($0, largestPopularity: largest) }
    self.templates = templates
    let ranks = templates.map { (isLive: $0.rank.isLive, value: $0.rank.value) }
    let byRank = templates.indices.sorted { left, right in
      let (first, second) = (ranks[left], ranks[right])
      if first.isLive != second.isLive { return first.isLive }
      if first.value != second.value { return first.value > second.value }
      return left < right
    }
    var places = [Int](repeating: 0, count: templates.count)
    for (place, position) in byRank.enumerated() { places[position] = place }
    self.byRank = byRank
    self.places = places
  }

  /// Where a template stands in the order of ranks, from 0 on; nil where it is not listed.
  public func place(of templateId: String) -> Int? { position(of: templateId).map(place(at:)) }

  /// Where the template at a position stands.
  package func place(at position: Int) -> Int { places[position] }

  /// The position of a template (binary search); nil where it is not listed.
  public func position(of templateId: String) -> Int? {
    var (low, high) = (0, templates.count)
    while low < high {
      let middle = (low + high) / 2
      if templates[middle].templateId < templateId { low = middle + 1 } else { high = middle }
    }
    return low < templates.count && templates[low].templateId == templateId ? low : nil
  }

  /// A template with its figures; nil where it is not listed.
  public subscript(templateId: String) -> RankedTemplate? {
    position(of: templateId).map { templates[$0] }
  }
}

/// Makes the figures of templates.
private struct FigureMaking: Sendable {
  struct Draft: Sendable {
    let facts: TemplateFacts
    let rating: RatingFigure
    let popularity: PopularityFigure
    let trend: TrendFigure
    let quality: QualityFigure
    let age: Int
  }

  private let catalog: Catalog
  private let ratingPrior: RatingPrior
  private let successPrior: SuccessPrior
  private let asOf: CalendarDate
  private let settings: InsightSettings
  private let verified: Set<String>
  /// By position in the usage table: users weighed by how recent they are, and those of the trend's window.
  private let recentUsers: [Double]
  private let people: [Int]

  init(
    _ catalog: Catalog, _ ratingPrior: RatingPrior, _ successPrior: SuccessPrior,
    asOf: CalendarDate
  ) {
    self.catalog = catalog
    self.ratingPrior = ratingPrior
    self.successPrior = successPrior
    self.asOf = asOf
    let settings = catalog.settings.insights
    self.settings = settings
    verified = Set(catalog.authors.filter(\.verified).map(\.handle))
    let usage = catalog.usage
    // Users are counted by the day of their last run first: whole numbers, whatever the order.
    let span = max(1, settings.halfLifeDays) * 40
    var recent = [Double](repeating: 0, count: usage.templates.count)
    var people = [Int](repeating: 0, count: usage.templates.count)
    let weights = (0...span).map { exp2(-Double($0) / Double(max(1, settings.halfLifeDays))) }
    for run in usage.userRuns {
      let days = asOf.day - Int(run.lastDay)
      if days <= span { recent[Int(run.template)] += weights[max(0, days)] }
      if days < settings.trendDays { people[Int(run.template)] += 1 }
    }
    recentUsers = recent
    self.people = people
  }

  func draft(_ facts: TemplateFacts, _ ratings: [(user: String, rating: Rating)]) -> Draft {
    let position = catalog.usage.position(of: facts.templateId)
    let usage =
      position.map { catalog.usage.templates[$0] } ?? TemplateUsage(templateId: facts.templateId)
    // Where people used it before it says it was made, its life began with them.
    let firstDay = min(facts.createdDay, usage.days.first?.day ?? facts.createdDay)
    let age = max(0, asOf.day - firstDay)
    return Draft(
      facts: facts,
      rating: RatingFigure(ratings.map(\.rating), ratingPrior, asOf: asOf),
      popularity: PopularityFigure(
        users: usage.users, recentUsers: position.map { recentUsers[$0] } ?? 0,
        counts: usage.counts, age: age, successPrior, settings),
      trend: TrendFigure(
        usage.days, people: position.map { people[$0] } ?? 0, firstDay: firstDay,
        lastDay: asOf.day, settings),
      quality: QualityFigure(
        facts, languages: catalog.settings.languages.count, age: asOf.day - facts.updatedDay),
      age: age)
  }

  func ranked(_ draft: Draft, largestPopularity: Double) -> RankedTemplate {
    let weights = settings.weights
    let popularity =
      largestPopularity > 0
      ? log1p(draft.popularity.value) / log1p(largestPopularity) : 0
    let novelty = max(0, 1 - Double(draft.age) / Double(max(1, settings.newDays)))
    let exposure = (verified.contains(draft.facts.author) ? 0.5 : 0) + 0.5 * novelty
    let rank = RankFigure(
      [
        ("rating", (draft.rating.lowerBound - 1) / 4, weights.rating),
        ("popularity", popularity, weights.popularity),
        ("quality", draft.quality.value, weights.quality),
        ("trend", max(0, draft.trend.growth) / 2, weights.trend),
        ("exposure", exposure, weights.exposure),
      ], isLive: draft.facts.isLive)
    return RankedTemplate(
      facts: draft.facts, rating: draft.rating, popularity: draft.popularity, trend: draft.trend,
      quality: draft.quality, rank: rank, age: draft.age)
  }
}
