public import Caching
public import CatalogModel
import JourneyTemplates
import UsageCounting

/// Recommends templates of a catalog, and says why.
///
/// What speaks for a template is α·c + (1 - α)·u: c its likeness to what somebody uses, u what the same
/// people use, each as a part of the largest; α = 10 / (10 + its users), so that a new template comes to
/// people by what it is, and one with an audience by what that does. Of what speaks for itself a list takes
/// one after the other that says most and repeats least: 0.8 · its score - 0.2 · its likeness to what the list
/// has (maximal marginal relevance; Carbonell and Goldstein, SIGIR 1998).
public struct CatalogRecommender: Sendable {
  private let ranked: RankedCatalog
  private let catalog: Catalog
  private let content: ContentModel
  /// What is like each template, which the next recommender of nearly the same catalog can begin with.
  public let likeness: LikenessMemory
  private let together: TogetherModel
  /// What was found to be related to templates, since several pages show it.
  private let related = RelatedMemory()
  private let matrix: InteractionMatrix
  private let userCounts: [Int]
  /// By position: whether it may be recommended.
  private let mayRecommend: [Bool]
  /// The users of each template, for counting those whom two share.
  private let users: InteractionMatrix

  /// Templates with as many users are recommended as much by what they are as by who uses them.
  static let trustedUsers = 10.0
  private static let diversity: Float = 0.2
  /// How many related ones pages show.
  private static let shownRelated = 6

  /// Learns from a ranked catalog.
  ///
  /// - Parameter earlier: what was like what before; of what is as it was it need not be found again.
  public init(
    _ ranked: RankedCatalog, _ catalog: Catalog, after earlier: LikenessMemory = LikenessMemory()
  ) {
    self.ranked = ranked
    self.catalog = catalog
    mayRecommend = ranked.templates.map { $0.facts.isLive && !$0.facts.isAbstract }
    content = ContentModel(ranked.templates.map(\.facts), after: earlier.words)
    likeness = LikenessMemory(content, after: earlier)
    matrix = Self.matrix(ranked)
    users = matrix.transposed
    userCounts = matrix.itemCounts
    together = TogetherModel(matrix, catalog.settings.insights)
  }

  /// What finds templates that are used together: `EASE` or `item-kNN`.
  public var methodName: String { together.name }

  /// Who has run which listed template.
  private static func matrix(_ ranked: RankedCatalog) -> InteractionMatrix {
    let positions = ranked.usage.templates.map { ranked.position(of: $0.templateId) }
    var starts = [0]
    var items: [UInt32] = []
    starts.reserveCapacity(ranked.usage.users.count + 1)
    items.reserveCapacity(ranked.usage.userRuns.count)
    for user in ranked.usage.users.indices {
      let range = ranked.usage.starts[user]..<ranked.usage.starts[user + 1]
      for run in ranked.usage.userRuns[range] {
        if let position = positions[Int(run.template)] { items.append(UInt32(position)) }
      }
      starts.append(items.count)
    }
    return InteractionMatrix(
      itemCount: ranked.templates.count, starts: starts, items: items)
  }

  // MARK: - What to recommend

  /// Templates that are like one in what they say, are made of and come from; the most alike first.
  public func related(to templateId: String, most: Int = 6) -> [Recommendation] {
    guard let position = ranked.position(of: templateId) else { return [] }
    guard most <= Self.shownRelated else { return findRelated(to: position, most: most) }
    return related.recommendations(at: position, most: most) {
      findRelated(to: position, most: most)
    }
  }

  private func findRelated(to position: Int, most: Int) -> [Recommendation] {
    near(position, most: most).map { near in
      Recommendation(
        templateId: ranked.templates[near.position].templateId,
        score: Self.rounded(near.similarity),
        reasons: [likeness(of: near.position, to: position)])
    }
  }

  private func near(_ position: Int, most: Int) -> [Neighbour] {
    likeness.alike(position, most: most) { mayRecommend[$0.position] && $0.similarity > 0.1 }
  }

  /// Writes what stands for all that pages say of what is related to the template at a position in the ranked
  /// catalog, without finding out what that is.
  public func packRelated(to position: Int, into writer: inout PackedWriter) {
    likeness.packRelated(of: position, near(position, most: Self.shownRelated), into: &writer)
  }

  /// Templates that the same people use as one; none whose number of common users is too small to tell.
  public func usedTogether(with templateId: String, most: Int = 6) -> [Recommendation] {
    ranked.position(of: templateId).map { usedTogether(with: $0, most: most) } ?? []
  }

  /// The same for the template at a position in the ranked catalog.
  public func usedTogether(with position: Int, most: Int = 6) -> [Recommendation] {
    guard userCounts[position] > 0 else { return [] }
    let scores = together.scores([UInt32(position)], count: matrix.itemCount)
    let threshold = max(1, ranked.settings.smallCount)
    let candidates = scores.indices.filter { $0 != position && scores[$0] > 0 && mayRecommend[$0] }
      .sorted { left, right in
        scores[left] != scores[right] ? scores[left] > scores[right] : left < right
      }
    return candidates.lazy.filter { shared(position, $0) >= threshold }.prefix(most).map { other in
      Recommendation(
        templateId: ranked.templates[other].templateId, score: Self.rounded(scores[other]),
        reasons: [common(of: other, with: position)])
    }
  }

  /// Templates for somebody who uses some: those who use these use them too, or they are like these.
  ///
  /// - Parameters:
  ///   - used: what they use; what is not in the catalog is left aside.
  ///   - disliked: what they have rated low; never recommended.
  ///   - includesUsed: whether what they use is recommended again.
  public func recommend(
    for used: [String], disliked: Set<String> = [], includesUsed: Bool = false, most: Int = 10
  ) -> [Recommendation] {
    let history = used.compactMap { ranked.position(of: $0) }.sorted()
    guard !history.isEmpty else { return best(without: disliked, most: most) }
    let scores = blended(history)
    let excluded = includesUsed ? [] : Set(history)
    let candidates = TopSelection.best(scores.count, of: scores).lazy.map { Int($0) }
      .filter { candidate in
        scores[candidate] > 0 && !excluded.contains(candidate) && mayRecommend[candidate]
          && !disliked.contains(ranked.templates[candidate].templateId)
      }.prefix(most * 5)
    return diversified(Array(candidates), scores, most: most).map { candidate in
      Recommendation(
        templateId: ranked.templates[candidate].templateId,
        score: Self.rounded(scores[candidate]), reasons: reasons(for: candidate, history))
    }
  }

  /// Templates for a user: by what they have run, rated 4 or 5, or put into collections of theirs.
  public func recommend(
    forUser user: String, includesUsed: Bool = false, most: Int = 10
  ) -> [Recommendation] {
    let (used, disliked) = tastes(of: user)
    return recommend(for: used, disliked: disliked, includesUsed: includesUsed, most: most)
  }

  /// Whether anything is known of a user.
  public func knows(_ user: String) -> Bool {
    let (used, disliked) = tastes(of: user)
    return !used.isEmpty || !disliked.isEmpty
  }

  /// Templates that would complete a collection.
  public func complements(of collection: TemplateCollection, most: Int = 6) -> [Recommendation] {
    recommend(for: collection.items.map(\.template.templateId), most: most)
  }

  // MARK: - How

  private func tastes(of user: String) -> (used: [String], disliked: Set<String>) {
    var used = Set(
      ranked.usage.runs(of: UserHash.of(user)).map {
        ranked.usage.templates[Int($0.template)].templateId
      })
    var disliked: Set<String> = []
    for entry in catalog.templates {
      guard let rating = entry.ratings.first(where: { $0.user == user })?.rating else { continue }
      if rating.score >= 4 { used.insert(entry.templateId) }
      if rating.score <= 2 { disliked.insert(entry.templateId) }
    }
    for collection in catalog.collections where collection.curator == user {
      used.formUnion(collection.items.map(\.template.templateId))
    }
    return (used.sorted(), disliked)
  }

  /// The highest ranks, for somebody of whom nothing is known.
  private func best(without disliked: Set<String>, most: Int) -> [Recommendation] {
    ranked.byRank.lazy.filter { position in
      mayRecommend[position] && !disliked.contains(ranked.templates[position].templateId)
    }.prefix(most).map { position in
      Recommendation(
        templateId: ranked.templates[position].templateId,
        score: (ranked.templates[position].rank.value * 10_000).rounded() / 10_000,
        reasons: [.ranked])
    }
  }

  private func blended(_ history: [Int]) -> [Float] {
    let used = Self.normalized(
      together.scores(history.map { UInt32($0) }, count: matrix.itemCount))
    var alike = [Float](repeating: 0, count: matrix.itemCount)
    for position in history {
      for near in likeness.alike(position) { alike[near.position] += near.similarity }
    }
    alike = Self.normalized(alike)
    return userCounts.indices.map { item in
      let share = Float(Self.trustedUsers / (Self.trustedUsers + Double(userCounts[item])))
      return share * alike[item] + (1 - share) * max(0, used[item])
    }
  }

  private static func normalized(_ scores: [Float]) -> [Float] {
    guard let largest = scores.max(), largest > 0 else { return scores }
    return scores.map { $0 / largest }
  }

  private static func rounded(_ score: Float) -> Double {
    (Double(score) * 10_000).rounded() / 10_000
  }

  private func diversified(_ candidates: [Int], _ scores: [Float], most: Int) -> [Int] {
    var left = candidates
    var chosen: [Int] = []
    var closeness = [Float](repeating: 0, count: left.count)
    while chosen.count < most, !left.isEmpty {
      var best = 0
      for index in left.indices.dropFirst()
      where value(left[index], closeness[index], scores)
        > value(left[best], closeness[best], scores)
      {
        best = index
      }
      let next = left.remove(at: best)
      closeness.remove(at: best)
      chosen.append(next)
      for index in left.indices {
        closeness[index] = max(closeness[index], content.similarity(left[index], next))
      }
    }
    return chosen
  }

  private func value(_ candidate: Int, _ closeness: Float, _ scores: [Float]) -> Float {
    (1 - Self.diversity) * scores[candidate] - Self.diversity * closeness
  }

  // MARK: - Why

  /// The two templates of a history that speak most for another, if they do.
  private func reasons(for candidate: Int, _ history: [Int]) -> [RecommendationReason] {
    let byUse = history.map { ($0, together.weight(from: $0, to: candidate)) }
      .filter { position, weight in
        weight > 0 && shared(position, candidate) >= max(1, ranked.settings.smallCount)
      }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(2)
      .map { common(of: candidate, with: $0.0) }
    let nearest = history.map { ($0, content.similarity($0, candidate)) }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }
    let byContent = nearest.flatMap { position, similarity in
      similarity > 0.15 ? likeness(of: candidate, to: position) : nil
    }
    let reasons = byUse + (byContent.map { [$0] } ?? [])
    return reasons.isEmpty ? [.ranked] : reasons
  }

  private func likeness(of other: Int, to position: Int) -> RecommendationReason {
    let templateId = ranked.templates[position].templateId
    if content.areParentAndChild(position, other) { return .related(templateId: templateId) }
    return .similar(
      templateId: templateId, terms: content.commonTerms(position, other, most: 4))
  }

  private func common(of other: Int, with position: Int) -> RecommendationReason {
    let threshold = ranked.settings.smallCount
    return .usedTogether(
      templateId: ranked.templates[position].templateId,
      shared: BlurredCount(shared(position, other), below: threshold),
      users: BlurredCount(userCounts[position], below: threshold))
  }

  /// The users of two templates: two lists in order, walked together.
  private func shared(_ left: Int, _ right: Int) -> Int {
    let (first, second) = (users.items(of: left), users.items(of: right))
    var (one, two) = (first.startIndex, second.startIndex)
    var count = 0
    while one < first.endIndex, two < second.endIndex {
      let (a, b) = (first[one], second[two])
      if a == b { count += 1 }
      if a <= b { one += 1 }
      if b <= a { two += 1 }
    }
    return count
  }

  /// How many users two templates share, by id; nil where one is not listed.
  public func sharedUsers(_ left: String, _ right: String) -> BlurredCount? {
    guard let one = ranked.position(of: left), let two = ranked.position(of: right) else {
      return nil
    }
    return BlurredCount(shared(one, two), below: ranked.settings.smallCount)
  }
}
