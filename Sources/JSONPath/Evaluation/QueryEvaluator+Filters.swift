import Patterns
import Values

extension QueryEvaluator {
  /// Whether a filter's expression is true of a value.
  mutating func holds(_ expression: LogicalExpression, _ current: Value) -> Bool {
    // What a filter asks is work too: it may ask thousands of things of each child.
    steps -= 1
    if isExhausted { return false }
    switch expression {
    case .any(let alternatives):
      for alternative in alternatives where holds(alternative, current) { return true }
      return false
    case .all(let terms):
      for term in terms where !holds(term, current) { return false }
      return true
    case .not(let negated): return !holds(negated, current)
    case .exists(let query):
      if let steps = query.singular {
        return lookUp(steps, from: query.isRelative ? current : root) != nil
      }
      return tally(query, current, limit: 1).count > 0
    case .comparison(let left, let comparison, let right):
      let leftValue = value(of: left, current)
      return holds(leftValue, comparison, value(of: right, current))
    case .found(let text, let source, let isWhole):
      return isFound(text, source, current, isWhole: isWhole)
    }
  }

  /// Nil is RFC 9535's Nothing.
  private mutating func value(of operand: Operand, _ current: Value) -> Value? {
    switch operand {
    case .literal(let value): return value
    case .query(let steps, let isRelative): return lookUp(steps, from: isRelative ? current : root)
    case .length(let inner): return value(of: inner, current).flatMap { length(of: $0) }
    case .count(let query): return Value(tally(query, current, limit: .max).count)
    case .value(let query):
      let tally = tally(query, current, limit: 2)
      return tally.count == 1 ? tally.first : nil
    }
  }

  private mutating func lookUp(_ path: [SingularStep], from start: Value) -> Value? {
    steps -= path.count
    var value = start
    for step in path {
      switch (step, value) {
      case (.name(let name), .object(let object)):
        let entries = object.entries
        guard let position = find(name, in: entries) else { return nil }
        value = entries[position].value
      case (.index(let index), .array(let items)):
        let position = index < 0 ? items.count + index : index
        guard items.indices.contains(position) else { return nil }
        value = items[position]
      default: return nil
      }
    }
    return value
  }

  private mutating func tally(_ query: FilterQuery, _ current: Value, limit: Int) -> Tally {
    var tally = Tally(limit: limit)
    steps -= 1
    _ = walk(query.segments, 0, query.isRelative ? current : root, &tally)
    return tally
  }

  /// Code points of a text, items or entries of what has any.
  private mutating func length(of value: Value) -> Value? {
    switch value {
    case .string(let text):
      charge(forBytes: text.utf8.count)
      return Value(text.unicodeScalars.count)
    case .array(let items): return Value(items.count)
    case .object(let object): return Value(object.count)
    default: return nil
    }
  }

  /// Texts are not looked at for nothing: a long one costs as much as many short values.
  mutating func charge(forBytes count: Int) { steps -= count / 64 }

  // MARK: - Patterns

  private mutating func isFound(
    _ operand: Operand, _ source: PatternSource, _ current: Value, isWhole: Bool
  ) -> Bool {
    guard case .string(let text)? = value(of: operand, current),
      let pattern = pattern(source, current), !isExhausted
    else { return false }
    let found =
      isWhole
      ? pattern.matchesWhole(text, steps: &steps) : pattern.isFound(in: text, steps: &steps)
    if found == nil { steps = -1 }
    return found ?? false
  }

  private mutating func pattern(_ source: PatternSource, _ current: Value) -> Pattern? {
    switch source {
    case .constant(let pattern): return pattern
    case .computed(let operand):
      guard case .string(let text)? = value(of: operand, current) else { return nil }
      if let readPattern, readPattern.source.isExactly(text) { return readPattern.pattern }
      steps -= text.utf8.count
      if isExhausted { return nil }
      let pattern = Pattern.iRegexpIfValid(text)
      readPattern = (text, pattern)
      return pattern
    }
  }
}
