import ArgumentParser

/// What the results of a search are sorted by.
enum SearchOrder: String, ExpressibleByArgument, CaseIterable {
  case relevance, popularity, rating, quality, created, updated, name, parameters

  /// The column of the index; none for the best match first.
  var column: String? { self == .relevance ? nil : rawValue }

  /// Names go from a to z, and few parameters come first.
  var isAscending: Bool { self == .name || self == .parameters }
}
