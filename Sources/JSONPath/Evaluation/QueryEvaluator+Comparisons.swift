import Values

/// Comparisons by RFC 9535, section 2.3.5.2.2.
extension QueryEvaluator {
  mutating func holds(_ left: Value?, _ comparison: Comparison, _ right: Value?) -> Bool {
    switch comparison {
    case .equal: areEqual(left, right)
    case .notEqual: !areEqual(left, right)
    case .less: isLess(left, right)
    case .greater: isLess(right, left)
    case .lessOrEqual: isLess(left, right) || areEqual(left, right)
    case .greaterOrEqual: isLess(right, left) || areEqual(left, right)
    }
  }

  private mutating func isLess(_ left: Value?, _ right: Value?) -> Bool {
    switch (left, right) {
    case (.number(let left)?, .number(let right)?): return left < right
    case (.string(let left)?, .string(let right)?):
      charge(forBytes: min(left.utf8.count, right.utf8.count))
      // Order of UTF-8 is the order of code points, which the standard asks for.
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    default: return false
    }
  }

  private mutating func areEqual(_ left: Value?, _ right: Value?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): areSame(left, right)
    default: false
    }
  }

  private mutating func areSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.string(let left), .string(let right)):
      guard left.utf8.count == right.utf8.count else { return false }
      charge(forBytes: left.utf8.count)
      return left.isExactly(right)
    case (.array(let left), .array(let right)):
      guard left.count == right.count, goDeeper(count: left.count) else { return false }
      defer { depth -= 1 }
      for position in left.indices where !areSame(left[position], right[position]) {
        return false
      }
      return true
    case (.object(let left), .object(let right)):
      guard left.count == right.count, goDeeper(count: left.count) else { return false }
      defer { depth -= 1 }
      return areSame(left.entries, right.entries)
    default: return false
    }
  }

  /// The same keys with the same values, in any order.
  private mutating func areSame(_ left: [Object.Entry], _ right: [Object.Entry]) -> Bool {
    for (position, entry) in left.enumerated() {
      if isExhausted { return false }
      // Keys mostly come in the same order.
      let other =
        right[position].key.isExactly(entry.key) ? position : right.position(of: entry.key)
      guard let other else { return false }
      if other != position { steps -= right.count }
      guard areSame(entry.value, right[other].value) else { return false }
    }
    return true
  }

  private mutating func goDeeper(count: Int) -> Bool {
    steps -= count
    if depth >= Self.maximumDepth { steps = -1 }
    if isExhausted { return false }
    depth += 1
    return true
  }
}
