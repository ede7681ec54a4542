import Values

extension Program {
  func accepts(
    _ items: borrowing [Value], _ checks: ArrayChecks, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    let count = items.count
    guard count >= checks.minimum, count <= checks.maximum else { return false }
    let prefixCount = min(checks.prefixCount, count)
    for index in 0..<prefixCount {
      let node = children[checks.prefix + index]
      guard node == Self.anything || accepts(node, items[index], .none, &run) else { return false }
      run.mark(index, in: frame)
    }
    if checks.hasItems {
      guard acceptsItems(items, checks, frame, &run) else { return false }
    }
    if checks.contains != Node.none {
      guard acceptsContained(items, checks, frame, &run) else { return false }
    }
    return !checks.isUnique || run.areUnique(items)
  }

  @inline(__always)
  private func acceptsItems(
    _ items: borrowing [Value], _ checks: ArrayChecks, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    var index = checks.itemsStart
    if checks.items != Self.anything {
      while index < items.count {
        guard accepts(checks.items, items[index], .none, &run) else { return false }
        index += 1
      }
    }
    guard !frame.isNone else { return true }
    index = checks.itemsStart
    while index < items.count {
      run.mark(index, in: frame)
      index += 1
    }
    return true
  }

  private func acceptsContained(
    _ items: borrowing [Value], _ checks: ArrayChecks, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    var found = 0
    for index in 0..<items.count where accepts(checks.contains, items[index], .none, &run) {
      found += 1
      if found > checks.most { return false }
      run.mark(index, in: frame)
      if frame.isNone && checks.most == .max && found >= checks.least { return true }
    }
    return found >= checks.least
  }

  /// - Parameter value: the object as a value, for schemas that depend on a name in it.
  func accepts(
    _ object: borrowing Object, _ value: borrowing Value, _ checks: ObjectChecks, _ frame: Frame,
    _ run: inout Run
  ) -> Bool {
    let count = object.count
    guard count >= checks.minimum, count <= checks.maximum, count >= checks.requiredCount else {
      return false
    }
    guard checks.looksAtEntries else { return true }
    guard run.pay(count / 4 + checks.work) else { return false }
    var seen = SlotSet(checks.slotCount)
    let entries = object.entries
    for index in 0..<count {
      guard accepts(entries[index], at: index, checks, &seen, frame, &run) else { return false }
    }
    guard acceptsRequired(checks, seen) else { return false }
    var need = checks.needs
    while need < checks.needsEnd {
      guard accepts(needs[need], seen, value, frame, &run) else { return false }
      need += 1
    }
    return true
  }

  @inline(__always)
  private func accepts(
    _ entry: borrowing Object.Entry, at index: Int, _ checks: ObjectChecks, _ seen: inout SlotSet,
    _ frame: Frame, _ run: inout Run
  ) -> Bool {
    var isKnown = false
    if checks.names != NameTables.none {
      guard run.pay(entry.key.utf8.count >> 6) else { return false }
      let found = names.find(entry.key, in: checks.names)
      if found >= 0 {
        seen.insert(found)
        let slot = slots[checks.slots + found]
        isKnown = slot.isProperty
        if slot.schema != Self.anything {
          guard accepts(slot.schema, entry.value, .none, &run) else { return false }
        }
      }
    }
    if checks.patterned < checks.patternedEnd || checks.propertyNames != Node.none {
      guard acceptsName(entry, checks, &isKnown, &run) else { return false }
    }
    if checks.hasAdditional && !isKnown {
      isKnown = true
      guard
        checks.additional == Self.anything
          || accepts(checks.additional, entry.value, .none, &run)
      else { return false }
    }
    if isKnown { run.mark(index, in: frame) }
    return true
  }

  private func acceptsName(
    _ entry: borrowing Object.Entry, _ checks: ObjectChecks, _ isKnown: inout Bool,
    _ run: inout Run
  ) -> Bool {
    for index in checks.patterned..<checks.patternedEnd {
      let child = patterned[index]
      guard matches(entry.key, child.pattern, &run) else { continue }
      isKnown = true
      guard child.schema == Self.anything || accepts(child.schema, entry.value, .none, &run)
      else { return false }
    }
    guard checks.propertyNames != Node.none else { return true }
    return accepts(checks.propertyNames, .string(entry.key), .none, &run)
  }

  private func acceptsRequired(_ checks: ObjectChecks, _ seen: SlotSet) -> Bool {
    guard checks.requiredCount > 0 else { return true }
    if checks.slotCount <= 64 { return seen.first & checks.required == checks.required }
    for slot in 0..<checks.slotCount
    where slots[checks.slots + slot].isRequired && !seen.contains(slot) {
      return false
    }
    return true
  }

  private func accepts(
    _ need: Need, _ seen: SlotSet, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    guard seen.contains(need.trigger) else { return true }
    if need.name != Node.none { return seen.contains(need.name) }
    return need.schema == Self.anything || accepts(need.schema, value, frame, &run)
  }
}

/// Which slots of an object schema have been seen; the first 64 without an allocation.
struct SlotSet {
  private(set) var first: UInt64 = 0
  private var rest: [UInt64] = []

  @inline(__always)
  init(_ count: Int) {
    if count > 64 { rest = [UInt64](repeating: 0, count: (count - 1) / 64) }
  }

  @inline(__always)
  mutating func insert(_ slot: Int) {
    if slot < 64 {
      first |= 1 << UInt64(slot)
    } else {
      rest[slot / 64 - 1] |= 1 << UInt64(slot % 64)
    }
  }

  @inline(__always)
  func contains(_ slot: Int) -> Bool {
    (slot < 64 ? first >> UInt64(slot) : rest[slot / 64 - 1] >> UInt64(slot % 64)) & 1 != 0
  }
}
