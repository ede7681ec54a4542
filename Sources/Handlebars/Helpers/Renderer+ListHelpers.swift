import Values

extension Renderer {
  mutating func list(_ helper: Helper, _ given: Given) -> Value? {
    if helper == .count { return count(given[0]) }
    guard case .array(let items) = given[0] else {
      // A single value is as good as a list of one.
      if helper == .join || helper == .list { return given[0] }
      return unfit(given[0], for: helper, "a list")
    }
    budget.spend(16 + items.count / 8 + given[1].textSteps)
    switch helper {
    case .join:
      let separator = given.values.count > 1 ? given[1].text : ", "
      return joined(items.lazy.map { Optional($0) }, separator: separator)
    case .list: return sentence(items, given)
    case .first:
      guard given.values.count > 1 else { return items.first }
      return .array(Array(items.prefix(given[1].wholeNumber(atMost: items.count) ?? 0)))
    case .last:
      guard given.values.count > 1 else { return items.last }
      return .array(Array(items.suffix(given[1].wholeNumber(atMost: items.count) ?? 0)))
    case .reverse:
      budget.spend(items.count)
      return budget.isSpent ? nil : .array(items.reversed())
    case .slice: return slice(items, given)
    case .sort: return sorted(items, given)
    default: return nil
    }
  }

  private mutating func count(_ value: Value?) -> Value {
    switch value {
    case .array(let items): return Value(items.count)
    case .object(let object): return Value(object.count)
    case .string(let string):
      budget.spend(string.utf8.count / 16)
      return Value(string.count)
    default: return 0
    }
  }

  private mutating func sentence(_ items: [Value], _ given: Given) -> Value? {
    var texts: [String] = []
    var bytes = 0
    for item in items {
      let text = Optional(item).text
      bytes += text.utf8.count + 8
      budget.spend(8 + text.utf8.count / 16)
      if bytes > budget.bytes { budget.spendAll() }
      if budget.isSpent { return nil }
      texts.append(text)
    }
    return made(locale(given).list(texts, given.option("type") == "or" ? .or : .and))
  }

  /// Items from a place to another, which is left out; negative places count from the end.
  private func slice(_ items: [Value], _ given: Given) -> Value? {
    func place(_ value: Value?, _ fallback: Int) -> Int {
      guard let amount = value.amount else { return fallback }
      let clamped = min(max(amount, -Double(items.count)), Double(items.count))
      return clamped < 0 ? items.count + Int(clamped) : Int(clamped)
    }
    let start = place(given[1], 0)
    let end = place(given[2], items.count)
    return .array(start < end ? Array(items[start..<end]) : [])
  }

  /// Items in order: numbers by size before texts by their characters, then the rest as it comes.
  ///
  /// Items that are alike keep their order.
  private mutating func sorted(_ items: [Value], _ given: Given) -> Value? {
    let name = given.option("by").map { Name(Optional($0).text) }
    var entries: [(key: Value?, item: Value)] = []
    entries.reserveCapacity(items.count)
    var cost = items.count * 2
    for item in items {
      let key = name.map { Optional(item).member($0, &budget) } ?? item
      if case .string(let text)? = key { cost += min(text.utf8.count, 64) }
      entries.append((key, item))
    }
    var rounds = 1
    while rounds < 32, 1 << rounds < items.count { rounds += 1 }
    budget.spend(cost.multipliedReportingOverflow(by: rounds).partialValue.magnitude.clamped)
    if budget.isSpent { return nil }
    let isDescending = given.option("descending").isTruthy
    entries.sort { left, right in
      let (left, right) = isDescending ? (right.key, left.key) : (left.key, right.key)
      switch (left, right) {
      case (.number(let left), .number(let right)): return left < right
      case (.string(let left), .string(let right)):
        return !left.isExactly(right) && left.utf16.lexicographicallyPrecedes(right.utf16)
      default: return left.rank < right.rank
      }
    }
    return .array(entries.map { $0.item })
  }
}

extension UInt {
  fileprivate var clamped: Int { Int(clamping: self) }
}

extension Value? {
  /// Numbers come before texts, and these before the rest.
  fileprivate var rank: Int {
    switch self {
    case .number: 0
    case .string: 1
    default: 2
    }
  }
}
