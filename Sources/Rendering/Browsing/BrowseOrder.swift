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
  func places(_ shown: [Int], _ summaries: [TemplateSummary], _ ranked: RankedCatalog) -> [Int] {
    let sorted =
      switch self {
      case .name: shown
      case .rating: Self.sorted(shown, summaries) { ranked[$0.templateId]?.sortRating ?? 0 }
      case .users:
        Self.sorted(shown, summaries) { Double(ranked[$0.templateId]?.popularity.users ?? 0) }
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
    let keys = summaries.map(key)
    return shown.enumerated().sorted { left, right in
      let (first, second) = (summaries[left.element], summaries[right.element])
      if first.isDeprecated != second.isDeprecated { return second.isDeprecated }
      let (one, two) = (keys[left.element], keys[right.element])
      return one != two ? one > two : left.offset < right.offset
    }.map(\.element)
  }
}

extension RankedTemplate {
  /// What the true rating is above with 95 % probability; nothing without ratings.
  fileprivate var sortRating: Double { rating.all == nil ? 0 : rating.lowerBound }
}
