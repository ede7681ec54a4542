import SemanticVersions
import Values

/// Judges the rows of node-semver's fixtures, file by file: `{"increments.js": [row, …], …}`.
///
/// Rows that ask for loose reading or other options are left out.
enum SemVerNodeJudge {
  static func verdicts(on data: Value) throws(MalformedSuite) -> [Verdict] {
    guard case .object(let files) = data, !files.isEmpty else {
      throw MalformedSuite("A semver-node suite is a mapping from fixture to rows")
    }
    var verdicts: [Verdict] = []
    for file in files {
      let name = String(file.key.prefix { $0 != "." })
      guard let fixture = Fixture(rawValue: name) else {
        throw MalformedSuite("Unknown fixture '\(file.key)'")
      }
      for row in file.value.array ?? [] {
        guard let cells = row.array, cells.count >= fixture.width else {
          throw MalformedSuite("A row of \(file.key) is too short: \(row.brief)")
        }
        if hasOptions(cells, at: fixture.optionsColumn) { continue }
        let due = fixture.failure(of: cells)
        verdicts.append(Verdict("\(name) \(row.brief)", group: name, failure: due))
      }
    }
    return verdicts
  }

  /// Whether a row is not about strict reading without options.
  private static func hasOptions(_ row: [Value], at column: Int?) -> Bool {
    guard let column, column < row.count else { return false }
    switch row[column] {
    case .null, .bool(false): return false
    default: return true
    }
  }
}

/// What the rows of a fixture file say.
private enum Fixture: String {
  case comparatorIntersection = "comparator-intersection"
  case comparisons, equality, increments, truncations
  case invalidVersions = "invalid-versions"
  case validVersions = "valid-versions"
  case rangeExclude = "range-exclude"
  case rangeInclude = "range-include"
  case rangeIntersection = "range-intersection"
  case rangeParse = "range-parse"
  case above = "version-gt-range"
  case below = "version-lt-range"
  case notAbove = "version-not-gt-range"
  case notBelow = "version-not-lt-range"

  var width: Int {
    switch self {
    case .validVersions: 6
    case .increments, .truncations, .comparatorIntersection, .rangeIntersection: 3
    default: 2
    }
  }

  /// Where a row may have options; nil where it has none.
  var optionsColumn: Int? {
    switch self {
    case .validVersions, .truncations: nil
    case .increments, .comparatorIntersection, .rangeIntersection: 3
    default: 2
    }
  }

  /// What came instead of what is due; nil where that is right.
  func failure(of row: [Value]) -> String? {
    switch self {
    case .comparatorIntersection, .rangeIntersection:
      expect(range(row[0]) { one in range(row[1]) { one.intersects($0) } }, row[2])
    case .comparisons: expect(version(row[0]) { one in version(row[1]) { one > $0 } }, true)
    case .equality: expect(version(row[0]) { one in version(row[1]) { one == $0 } }, true)
    case .increments: expect(incremented(row), row[2])
    case .truncations: expect(truncated(row), row[2])
    case .invalidVersions: expect(.bool(parsed(row[0]) == nil), true)
    case .validVersions: expect(version(row[0], parts), .array(Array(row[1...5])))
    case .rangeInclude: expect(isInside(row), true)
    case .rangeExclude: expect(isInside(row), false)
    case .rangeParse: expect(normalized(row[0]), row[1])
    case .above: expect(relation(row) { $0.isBelow($1) }, true)
    case .notAbove: expect(relation(row) { $0.isBelow($1) }, false)
    case .below: expect(relation(row) { $0.isAbove($1) }, true)
    case .notBelow: expect(relation(row) { $0.isAbove($1) }, false)
    }
  }

  private func expect(_ result: Value, _ due: Value) -> String? {
    result == due ? nil : "\(result.brief) instead of \(due.brief)"
  }

  // MARK: - Reading

  private func parsed(_ cell: Value) -> SemanticVersion? {
    cell.string.flatMap { SemanticVersion(npm: $0) }
  }

  private func version(_ cell: Value, _ body: (SemanticVersion) -> Bool) -> Value {
    version(cell) { .bool(body($0)) }
  }

  private func version(_ cell: Value, _ body: (SemanticVersion) -> Value) -> Value {
    parsed(cell).map(body) ?? "not a version"
  }

  private func range(_ cell: Value, _ body: (VersionRange) -> Bool) -> Value {
    range(cell) { .bool(body($0)) }
  }

  private func range(_ cell: Value, _ body: (VersionRange) -> Value) -> Value {
    cell.string.flatMap { VersionRange($0) }.map(body) ?? "not a range"
  }

  // MARK: - Answers

  /// A text that is no version is in no range.
  private func isInside(_ row: [Value]) -> Value {
    range(row[0]) { range in parsed(row[1]).map { range.contains($0) } ?? false }
  }

  private func relation(
    _ row: [Value], _ body: (VersionRange, SemanticVersion) -> Bool
  ) -> Value {
    range(row[0]) { range in version(row[1]) { body(range, $0) } }
  }

  private func normalized(_ cell: Value) -> Value {
    let range = cell.string.flatMap { VersionRange($0) }
    return range.map { .string($0.normalized) } ?? .null
  }

  private func parts(_ version: SemanticVersion) -> Value {
    let build = version.build.split(separator: ".").map { Value.string(String($0)) }
    return [
      number(version.major), number(version.minor), number(version.patch),
      .array(version.prerelease.map(identifier)), .array(build),
    ]
  }

  private func number(_ number: SemanticVersion.Number) -> Value {
    .number(Double(number.description) ?? .nan)
  }

  private func identifier(_ identifier: SemanticVersion.Identifier) -> Value {
    switch identifier {
    case .number(let value): number(value)
    case .word(let word): .string(word)
    }
  }

  /// `[version, release, due, options, identifier, identifierBase]`.
  private func incremented(_ row: [Value]) -> Value {
    guard let release = row[1].string.flatMap({ SemanticVersion.Release(rawValue: $0) }) else {
      return .null
    }
    let start: SemanticVersion.PrereleaseStart =
      switch row.count > 5 ? row[5] : .null {
      case .bool(false): .unnumbered
      case "1": .one
      default: .zero
      }
    let next = parsed(row[0])?.incremented(
      to: release, identifier: row.count > 4 ? row[4].string ?? "" : "", from: start)
    return next.map { .string($0.description) } ?? .null
  }

  private func truncated(_ row: [Value]) -> Value {
    guard let part = row[1].string.flatMap({ SemanticVersion.Release(rawValue: $0) }) else {
      return .null
    }
    return version(row[0]) { .string($0.truncated(to: part).description) }
  }
}
