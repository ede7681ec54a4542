import Caching
import CatalogModel
import Decoding
import Insights
import Values

/// All figures as data: `api/v1/insights.json`.
struct InsightsFile {
  let index: SiteIndex
  let recommender: CatalogRecommender

  static let path = SitePaths.api("insights.json")

  /// The file.
  ///
  /// - Parameter templates: what it says of each template, in the order of ids.
  func file(_ templates: [PackedBytes]) -> SiteFile {
    var bytes = JSONWriter.bytes(of: catalog)
    bytes.removeLast()
    bytes += Array(",\"templates\":[".utf8)
    bytes.reserveCapacity(bytes.count + templates.reduce(8) { $0 + $1.count + 1 })
    for (number, template) in templates.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      template.withUnsafeBytes { bytes += $0 }
    }
    bytes += Array("]}\n".utf8)
    return SiteFile(path: Self.path, bytes: bytes)
  }

  /// What it says of all templates together.
  private var catalog: Value {
    let ranked = index.ranked
    let prior = ranked.ratingPrior
    return .context([
      ("asOf", .string(ranked.asOf.dayText)),
      (
        "ratingPrior",
        .context([
          ("mean", number(prior.mean)), ("weight", number(prior.weight)),
          ("deviation", number(prior.deviation)),
        ])
      ),
      (
        "successPrior",
        .context([
          ("mean", number(ranked.successPrior.mean)),
          ("weight", number(ranked.successPrior.weight)),
        ])
      ),
      ("method", .string(recommender.methodName)),
      ("byRank", .array(ranked.byRank.map { .string(ranked.templates[$0].templateId) })),
      (
        "lists",
        .context(
          RankedList.allCases.map { list in
            (list.rawValue, .array(ranked.list(list).map { .string($0.templateId) }))
          })
      ),
    ])
  }

  /// Six significant places are enough, and the same on every machine.
  private func number(_ number: Double) -> Value {
    .number((number * 1_000_000).rounded() / 1_000_000)
  }

  /// What it says of a template.
  func template(_ template: RankedTemplate) -> PackedBytes {
    PackedBytes(JSONWriter.bytes(of: value(template)))
  }

  private func value(_ template: RankedTemplate) -> Value {
    let (rating, trend) = (template.rating, template.trend)
    return .context([
      ("templateId", .string(template.templateId)), ("isLive", .bool(template.facts.isLive)),
      (
        "rating",
        .context([
          ("mean", number(rating.mean)), ("lowerBound", number(rating.lowerBound)),
          ("count", Value(rating.all?.count ?? 0)),
          ("plainMean", rating.all.map { number($0.mean) }),
          ("recentCount", Value(rating.recent?.count ?? 0)),
          ("explanation", .string(rating.explanation)),
        ])
      ),
      ("popularity", popularity(template.popularity)),
      (
        "trend",
        .context([
          ("direction", .string(trend.direction.rawValue)), ("growth", number(trend.growth)),
          ("explanation", .string(trend.explanation)),
        ])
      ),
      (
        "quality",
        .context(
          template.quality.parts.map { ($0.name, number($0.value)) } + [
            ("value", number(template.quality.value)),
            ("explanation", .string(template.quality.explanation)),
          ])
      ),
      (
        "rank",
        .context(
          template.rank.parts.map { ($0.name, number($0.value)) } + [
            ("value", number(template.rank.value)),
            ("explanation", .string(template.rank.explanation)),
          ])
      ),
      ("usedTogether", recommendations(recommender.usedTogether(with: template.templateId))),
      ("related", recommendations(recommender.related(to: template.templateId))),
    ])
  }

  /// Nothing is told of few people, but that they are few.
  private func popularity(_ figure: PopularityFigure) -> Value {
    let isTold = figure.shownUsers.exact != nil
    return .context([
      ("users", figure.shownUsers.exact.map { Value($0) }),
      ("usersBelow", isTold ? nil : Value(figure.shownUsers.threshold)),
      ("runs", isTold ? figure.shownRuns.exact.map { Value($0) } : nil),
      ("value", isTold ? number(figure.value) : nil),
      ("recentUsers", isTold ? number(figure.recentUsers) : nil),
      ("success", isTold ? number(figure.success) : nil),
      ("ageShare", number(figure.ageShare)), ("explanation", .string(figure.explanation)),
    ])
  }

  private func recommendations(_ found: [Recommendation]) -> Value? {
    .list(
      found.map { found in
        .context([
          ("templateId", .string(found.templateId)), ("score", .number(found.score)),
          ("reasons", .array(found.reasons.map { .string($0.text) })),
        ])
      })
  }
}
