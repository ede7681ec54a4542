import CatalogModel

/// A list of templates that stand out in one way.
public enum RankedList: String, Sendable, CaseIterable {
  case topRated = "top-rated"
  case mostUsed = "most-used"
  case trending
  case new
  case rising
  case hiddenGems = "hidden-gems"

  /// Its heading.
  public var title: String {
    switch self {
    case .topRated: "Top rated"
    case .mostUsed: "Most used"
    case .trending: "Trending"
    case .new: "New"
    case .rising: "Rising"
    case .hiddenGems: "Hidden gems"
    }
  }

  /// What gets a template in, and what orders the list.
  public var explanation: String {
    switch self {
    case .topRated:
      "By what the true rating is above with 95 % probability, so that few ratings count for little."
    case .mostUsed: "By how many people have run it."
    case .trending: "By how much more it is used than in the weeks before, at the least."
    case .new: "The youngest first, while they are new."
    case .rising: "Trending, and not yet among the half that is used most."
    case .hiddenGems:
      "Well made, rated at least as well as the catalog's mean, and among the half that is used least."
    }
  }
}

extension RankedCatalog {
  /// The templates of a list, best first; those that are deprecated, taken back or abstract are in none.
  public func list(_ list: RankedList, most: Int = .max) -> [RankedTemplate] {
    let live = templates.filter { $0.facts.isLive && !$0.facts.isAbstract }
    let users = live.map(\.popularity.users).sorted()
    let median = users.isEmpty ? 0 : users[users.count / 2]
    let chosen: [(RankedTemplate, Double)] =
      switch list {
      case .topRated: live.filter { $0.rating.all != nil }.map { ($0, $0.rating.lowerBound) }
      case .mostUsed:
        live.filter { $0.popularity.shownUsers.exact ?? 0 > 0 }
          .map { ($0, Double($0.popularity.users)) }
      case .trending:
        live.filter { $0.trend.direction == .rising }.map { ($0, $0.trend.growth) }
      case .new: live.filter { $0.age < settings.newDays }.map { ($0, -Double($0.age)) }
      case .rising:
        live.filter { $0.trend.direction == .rising && $0.popularity.users < median }
          .map { ($0, $0.trend.growth) }
      case .hiddenGems:
        live.filter {
          $0.rating.all != nil && $0.rating.mean >= ratingPrior.mean
            && $0.popularity.users <= median && $0.quality.value >= 0.7
        }.map { ($0, $0.quality.value) }
      }
    return chosen.sorted { left, right in
      left.1 != right.1 ? left.1 > right.1 : left.0.templateId < right.0.templateId
    }.prefix(most).map(\.0)
  }
}

extension RankedTemplate {
  /// What brings a template onto a list, in words.
  public func explanation(on list: RankedList) -> String {
    switch list {
    case .topRated: rating.explanation
    case .mostUsed: popularity.explanation
    case .trending, .rising: trend.explanation
    case .new: "Made \(Wording.count(age, "day")) ago."
    case .hiddenGems: quality.explanation
    }
  }
}
