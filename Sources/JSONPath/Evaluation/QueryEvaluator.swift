import Patterns
import Values

/// Runs a query, counting the values it looks at.
///
/// A nodelist after one segment is never built: since each segment's result is the concatenation of
/// what each node gives, going all the way down from one node before the next gives the same order.
struct QueryEvaluator {
  /// How many segments and levels of data may be open at once, filters inside filters included;
  /// data this deep does not come from a file that was read, and must not exhaust the stack.
  static let maximumDepth = 1024

  let root: Value
  var steps: Int
  var depth = 0
  /// The pattern that was read last from the data.
  var readPattern: (source: String, pattern: Pattern?)?

  init(root: Value, steps: Int) {
    self.root = root
    self.steps = steps
  }

  /// Whether it gave up; what it gave is then not all.
  var isExhausted: Bool { steps < 0 }

  /// Gives a collector what the segments from `index` on match from a value down; false where the
  /// walk is to end.
  mutating func walk<C: MatchCollecting>(
    _ segments: [Segment], _ index: Int, _ value: Value, _ collector: inout C
  ) -> Bool {
    guard index < segments.count else { return collector.take(value, &steps) }
    guard value.isContainer else { return true }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth { steps = -1 }
    if isExhausted { return false }
    return segments[index].isDescendant
      ? descend(segments, index, value, &collector)
      : select(segments, index, value, &collector)
  }

  /// A list or mapping itself, then all those below it.
  private mutating func descend<C: MatchCollecting>(
    _ segments: [Segment], _ index: Int, _ value: Value, _ collector: inout C
  ) -> Bool {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth { steps = -1 }
    guard select(segments, index, value, &collector) else { return false }
    switch value {
    case .array(let items):
      steps -= items.count
      for position in items.indices where items[position].isContainer {
        collector.enter(position)
        guard descend(segments, index, items[position], &collector) else { return false }
        collector.leave()
      }
    case .object(let object):
      let entries = object.entries
      steps -= entries.count
      for position in entries.indices where entries[position].value.isContainer {
        collector.enter(entries[position].key, at: position)
        guard descend(segments, index, entries[position].value, &collector) else { return false }
        collector.leave()
      }
    default: break
    }
    return !isExhausted
  }

  private mutating func select<C: MatchCollecting>(
    _ segments: [Segment], _ index: Int, _ value: Value, _ collector: inout C
  ) -> Bool {
    for selector in segments[index].selectors {
      steps -= 1
      if isExhausted { return false }
      let goesOn: Bool
      switch (selector, value) {
      case (.name(let name), .object(let object)):
        goesOn = member(name, of: object, segments, index + 1, &collector)
      case (.index(let number), .array(let items)):
        let position = number < 0 ? items.count + number : number
        guard items.indices.contains(position) else { continue }
        goesOn = visit(items, position, segments, index + 1, &collector)
      case (.slice(let slice), .array(let items)):
        goesOn = visit(items, slice, segments, index + 1, &collector)
      case (.wildcard, _):
        goesOn = children(of: value, where: nil, segments, index + 1, &collector)
      case (.filter(let expression), _):
        goesOn = children(of: value, where: expression, segments, index + 1, &collector)
      default: continue
      }
      if !goesOn { return false }
    }
    return true
  }

  // MARK: - Children

  private mutating func member<C: MatchCollecting>(
    _ name: String, of object: Object, _ segments: [Segment], _ next: Int, _ collector: inout C
  ) -> Bool {
    let entries = object.entries
    guard let position = find(name, in: entries) else { return !isExhausted }
    collector.enter(name, at: position)
    guard walk(segments, next, entries[position].value, &collector) else { return false }
    collector.leave()
    return true
  }

  /// Where a key is; a search through many keys counts as work.
  mutating func find(_ name: String, in entries: [Object.Entry]) -> Int? {
    let position = entries.position(of: name)
    steps -= (position ?? entries.count) / 8
    return position
  }

  private mutating func visit<C: MatchCollecting>(
    _ items: [Value], _ position: Int, _ segments: [Segment], _ next: Int, _ collector: inout C
  ) -> Bool {
    collector.enter(position)
    guard walk(segments, next, items[position], &collector) else { return false }
    collector.leave()
    return true
  }

  private mutating func visit<C: MatchCollecting>(
    _ items: [Value], _ slice: Slice, _ segments: [Segment], _ next: Int, _ collector: inout C
  ) -> Bool {
    guard slice.step != 0 else { return true }
    let (first, limit) = slice.bounds(count: items.count)
    var position = first
    while slice.step > 0 ? position < limit : position > limit {
      steps -= 1
      if isExhausted { return false }
      guard visit(items, position, segments, next, &collector) else { return false }
      // A step beyond any list ends it.
      let (following, overflow) = position.addingReportingOverflow(slice.step)
      if overflow { return true }
      position = following
    }
    return true
  }

  private mutating func children<C: MatchCollecting>(
    of value: Value, where condition: LogicalExpression?, _ segments: [Segment], _ next: Int,
    _ collector: inout C
  ) -> Bool {
    switch value {
    case .array(let items):
      steps -= items.count
      for position in items.indices {
        if isExhausted { return false }
        if let condition, !holds(condition, items[position]) { continue }
        guard visit(items, position, segments, next, &collector) else { return false }
      }
    case .object(let object):
      let entries = object.entries
      steps -= entries.count
      for position in entries.indices {
        if isExhausted { return false }
        if let condition, !holds(condition, entries[position].value) { continue }
        collector.enter(entries[position].key, at: position)
        guard walk(segments, next, entries[position].value, &collector) else { return false }
        collector.leave()
      }
    default: break
    }
    return !isExhausted
  }
}

extension Value {
  /// Whether it can have children.
  var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}

extension [Object.Entry] {
  /// Where a key is.
  func position(of name: String) -> Int? {
    for position in indices where self[position].key.isExactly(name) { return position }
    return nil
  }
}
