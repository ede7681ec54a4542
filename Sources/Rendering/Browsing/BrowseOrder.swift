import Insights

/// An order that a list can be read in.
enum BrowseOrder: Int, Sendable, CaseIterable {
  case name, rating, users, updated

  /// Pages of a list in orders other than its own: who reads further searches better.
  static let mostPages = 3

  /// What follows a list's place; nothing for the order that lists have of themselves.
  var suffix: String {
    switch self {
    case .name: ""
    case .rating: "by-rating/"
    case .users: "by-users/"
    case .updated: "by-date/"
    }
  }

  /// What it is called, behind “Sorted by”.
  var phrase: Phrase {
    switch self {
    case .name: .byName
    case .rating: .byRating
    case .users: .byUsers
    case .updated: .byDate
    }
  }

  /// For each template its place among all in this order; deprecated ones come last in every order.
  func places(_ shown: [Int], _ summaries: [TemplateSummary]) -> [Int] {
    let sorted =
      switch self {
      case .name: shown
      case .rating: Self.sorted(shown, summaries) { $0.figures?.sortRating ?? 0 }
      case .users: Self.sorted(shown, summaries) { $0.figures?.popularity.users ?? 0 }
      case .updated: Self.sorted(shown, summaries) { $0.updatedAt }
      }
    var places = [Int](repeating: 0, count: summaries.count)
    for (place, position) in sorted.enumerated() { places[position] = place }
    return places
  }

  /// The greatest first; of equals, as they are given.
  private static func sorted(
    _ shown: [Int], _ summaries: [TemplateSummary],
    _ key: (TemplateSummary) -> some Comparable
  ) -> [Int] {
    let keys = shown.map { (isDeprecated: summaries[$0].isDeprecated, key: key(summaries[$0])) }
    return keys.indices.sorted { left, right in
      let (first, second) = (keys[left], keys[right])
      if first.isDeprecated != second.isDeprecated { return second.isDeprecated }
      return first.key != second.key ? first.key > second.key : left < right
    }.map { shown[$0] }
  }
}

extension RankedTemplate {
  /// What the true rating is above with 95 % probability; nothing without ratings.
  fileprivate var sortRating: Double { rating.all == nil ? 0 : rating.lowerBound }
}
