import Values

extension Run {
  /// Whether two values are the same data; not, and the end of the run, where a limit is reached.
  mutating func areEqual(_ left: borrowing Value, _ right: borrowing Value) -> Bool {
    // Strings, which are most of what is compared, are compared where they are.
    switch left {
    case .string(let left):
      switch right {
      case .string(let right): areSame(left, right)
      default: false
      }
    default: areEqualData(copy left, copy right)
    }
  }

  private mutating func areEqualData(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.array(let left), .array(let right)):
      guard left.count == right.count, enter() else { return false }
      defer { leave() }
      for index in 0..<left.count {
        guard pay(1), areEqual(left[index], right[index]) else { return false }
      }
      return true
    case (.object(let left), .object(let right)):
      guard left.count == right.count, enter() else { return false }
      defer { leave() }
      return areEqual(left.entries, right.entries)
    default: return false
    }
  }

  private mutating func areSame(_ left: borrowing String, _ right: borrowing String) -> Bool {
    let count = left.utf8.count
    guard count == right.utf8.count, pay(count >> 6) else { return false }
    return left.withBytes { left in
      right.withBytes { right in
        var index = 0
        while index < count {
          if left[index] != right[index] { return false }
          index += 1
        }
        return true
      }
    }
  }

  private mutating func areEqual(_ left: [Object.Entry], _ right: [Object.Entry]) -> Bool {
    var places: [ExactText: Int]?
    for index in 0..<left.count {
      guard pay(1) else { return false }
      var other = index
      if !left[index].key.isExactly(right[index].key) {
        // The order differs: from here on keys are looked up.
        if places == nil { places = Self.places(of: right) }
        guard let found = places?[ExactText(left[index].key)] else { return false }
        other = found
      }
      guard areEqual(left[index].value, right[other].value) else { return false }
    }
    return true
  }

  private static func places(of entries: [Object.Entry]) -> [ExactText: Int] {
    var places: [ExactText: Int] = [:]
    for (index, entry) in entries.enumerated() { places[ExactText(entry.key)] = index }
    return places
  }

  /// Whether no two items are the same.
  mutating func areUnique(_ items: borrowing [Value]) -> Bool { repeated(in: items) == nil }

  /// The first item that is the same as an earlier one, with that; nil where there is none.
  mutating func repeated(in items: borrowing [Value]) -> (first: Int, second: Int)? {
    if items.count > 12 { return repeatedByHash(in: items) }
    var second = 1
    while second < items.count {
      for first in 0..<second where areEqual(items[first], items[second]) {
        return (first, second)
      }
      second += 1
    }
    return limit == nil ? nil : (0, 0)
  }

  private mutating func repeatedByHash(
    in items: borrowing [Value]
  ) -> (first: Int, second: Int)? {
    var size = 32
    while size < items.count * 2 { size *= 2 }
    // Open addressing: indices of items, less one that is not there.
    var table = [Int32](repeating: -1, count: size)
    var hashes: [Int] = []
    hashes.reserveCapacity(items.count)
    for index in 0..<items.count {
      guard let hash = hash(of: items[index]) else { return (0, 0) }
      hashes.append(hash)
      var probe = hash & (size - 1)
      while table[probe] >= 0 {
        let other = Int(table[probe])
        guard pay(1) else { return (0, 0) }
        if hashes[other] == hash, areEqual(items[other], items[index]) { return (other, index) }
        probe = (probe + 1) & (size - 1)
      }
      table[probe] = Int32(truncatingIfNeeded: index)
    }
    return limit == nil ? nil : (0, 0)
  }
}
