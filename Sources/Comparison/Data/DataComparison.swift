import Values

/// Finds in what a piece of data differs from another.
///
/// Mappings are compared key by key in any order, lists of things with ids item by item, lists of
/// texts as what they hold; any other list that differs is a change as a whole. A list that is left
/// out counts as an empty one.
struct DataComparison {
  /// How deep it looks; what differs below is a change as a whole.
  private static let greatestDepth = 64

  /// Keys whose values are compared as a whole.
  var wholeKeys: Set<String> = []
  /// Keys of mappings that count as empty where they are left out.
  var openKeys: Set<String> = []
  private(set) var changes: [DataChange] = []
  private var path: [ChangePath.Step] = []

  init(wholeKeys: Set<String> = [], openKeys: Set<String> = []) {
    self.wholeKeys = wholeKeys
    self.openKeys = openKeys
  }

  /// Takes note of every difference.
  mutating func compare(_ old: Value, _ new: Value) {
    if old == new { return }
    if path.count < Self.greatestDepth {
      switch (old, new) {
      case (.object(let old), .object(let new)): return compare(old, new)
      case (.array(let old), .array(let new)): return compare(old, new)
      default: break
      }
    }
    record(.changed, old, new)
  }

  private mutating func compare(_ old: Object, _ new: Object) {
    let known = Positions(old.entries.map { $0.key })
    let left = Positions(new.entries.map { $0.key })
    for entry in old {
      let other = left[entry.key].map { new.entries[$0].value }
      descend(.key(entry.key)) { $0.compare(entry.value, other, at: entry.key) }
    }
    for entry in new where known[entry.key] == nil {
      descend(.key(entry.key)) { $0.compare(nil, entry.value, at: entry.key) }
    }
  }

  /// Compares what two mappings have under a key, at least one of which has it.
  private mutating func compare(_ old: Value?, _ new: Value?, at key: String) {
    if wholeKeys.contains(key) {
      if old != new { record(old, new) }
      return
    }
    switch (old, new) {
    case (let old?, let new?): compare(old, new)
    case (.array(let items)?, nil): compare(items, [])
    case (nil, .array(let items)?): compare([], items)
    case (.object(let object)?, nil) where openKeys.contains(key): compare(object, Object())
    case (nil, .object(let object)?) where openKeys.contains(key): compare(Object(), object)
    default: record(old, new)
    }
  }

  private mutating func compare(_ old: [Value], _ new: [Value]) {
    let oldIDs: [String]
    let newIDs: [String]
    let key = ItemKey.common(to: old, new)
    if let key {
      oldIDs = old.map { $0[key]?.string ?? "" }
      newIDs = new.map { $0[key]?.string ?? "" }
    } else if (old + new).allSatisfy({ $0.string != nil }) {
      oldIDs = old.map { $0.string ?? "" }
      newIDs = new.map { $0.string ?? "" }
    } else {
      if old != new { record(.changed, .array(old), .array(new)) }
      return
    }
    let places = Positions(newIDs)
    let partners = pair(oldIDs, places)
    for (index, partner) in partners.enumerated() where partner == nil {
      descend(.item(oldIDs[index], index: index)) { $0.record(.removed, old[index], nil) }
    }
    var partnerOf = [Int?](repeating: nil, count: new.count)
    for (index, partner) in partners.enumerated() {
      if let partner { partnerOf[partner] = index }
    }
    for (index, item) in new.enumerated() {
      descend(.item(newIDs[index], index: index)) {
        guard let partner = partnerOf[index] else { return $0.record(.added, nil, item) }
        $0.compare(old[partner], item)
      }
    }
    recordOrder(partners.compactMap { $0 }, oldIDs, newIDs)
  }

  /// Where the item of the new list is that each of the old list has become.
  private func pair(_ ids: [String], _ places: Positions) -> [Int?] {
    var taken: [ExactText: Int] = [:]
    return ids.map { id in
      let all = places.all(id)
      let next = taken[ExactText(id), default: 0]
      taken[ExactText(id)] = next + 1
      return next < all.count ? all[next] : nil
    }
  }

  /// What is in both lists may stand in another order.
  private mutating func recordOrder(_ partners: [Int], _ old: [String], _ new: [String]) {
    let sorted = partners.sorted()
    guard partners != sorted else { return }
    record(
      .reordered, .array(partners.map { .string(new[$0]) }),
      .array(sorted.map { .string(new[$0]) }))
  }

  private mutating func descend(
    _ step: ChangePath.Step, _ body: (inout DataComparison) -> Void
  ) {
    path.append(step)
    body(&self)
    path.removeLast()
  }

  private mutating func record(_ old: Value?, _ new: Value?) {
    record(old == nil ? .added : new == nil ? .removed : .changed, old, new)
  }

  private mutating func record(_ kind: ChangeKind, _ old: Value?, _ new: Value?) {
    changes.append(DataChange(kind, ChangePath(path), before: old, after: new))
  }
}

/// Where texts stand in a list.
private struct Positions {
  private var places: [ExactText: [Int]] = [:]

  init(_ texts: [String]) {
    places.reserveCapacity(texts.count)
    for (place, text) in texts.enumerated() { places[ExactText(text), default: []].append(place) }
  }

  subscript(text: String) -> Int? { places[ExactText(text)]?.first }

  func all(_ text: String) -> [Int] { places[ExactText(text)] ?? [] }
}
