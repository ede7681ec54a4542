import Diagnostics
import Values

/// Receives what a query matches while the values are walked through.
///
/// Each use of the evaluator wants something else of a match: its place, its positions, or only that
/// there is one. What is not wanted is not computed.
protocol MatchCollecting {
  /// A step down into a mapping; `position` counts its entries.
  mutating func enter(_ key: String, at position: Int)
  /// A step down into a list.
  mutating func enter(_ index: Int)
  /// A step up.
  mutating func leave()
  /// A match at the present place; false where no more are wanted.
  mutating func take(_ value: Value, _ steps: inout Int) -> Bool
}

/// Collects matches with their paths.
struct PathCollector: MatchCollecting {
  private(set) var matches: [JSONPathQuery.Match] = []
  private var path: [DataPath.Step] = []

  mutating func enter(_ key: String, at position: Int) { path.append(.key(key)) }
  mutating func enter(_ index: Int) { path.append(.index(index)) }
  mutating func leave() { path.removeLast() }

  mutating func take(_ value: Value, _ steps: inout Int) -> Bool {
    // Paths take memory; this bounds it.
    steps -= path.count
    matches.append(JSONPathQuery.Match(path: DataPath(path), value: value))
    return steps >= 0
  }
}

/// Collects the places of matches as positions of entries and items, for them to be changed.
struct PositionCollector: MatchCollecting {
  private(set) var places: [[Int]] = []
  private var path: [Int] = []

  mutating func enter(_ key: String, at position: Int) { path.append(position) }
  mutating func enter(_ index: Int) { path.append(index) }
  mutating func leave() { path.removeLast() }

  mutating func take(_ value: Value, _ steps: inout Int) -> Bool {
    steps -= path.count
    places.append(path)
    return steps >= 0
  }
}

/// Counts matches up to a limit and keeps the first.
struct Tally: MatchCollecting {
  let limit: Int
  private(set) var count = 0
  private(set) var first: Value?

  init(limit: Int) { self.limit = limit }

  mutating func enter(_ key: String, at position: Int) {}
  mutating func enter(_ index: Int) {}
  mutating func leave() {}

  mutating func take(_ value: Value, _ steps: inout Int) -> Bool {
    if count == 0 { first = value }
    count += 1
    return count < limit
  }
}
