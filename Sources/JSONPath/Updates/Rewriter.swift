import Diagnostics
import Values

/// Makes the changes of an update in one walk: each list and mapping on the way to a match is copied
/// once, and everything else is shared with the value before.
struct Rewriter {
  enum Operation {
    case replace
    case merge
    case insert(Value, JSONPathQuery.Insertion)
    case remove
  }

  private let operation: Operation
  /// The matches as positions from the root down, in document order, each once.
  private let places: [[Int]]
  private(set) var changes: [JSONPathUpdate.Change] = []
  private var oldPath: [DataPath.Step] = []
  private var newPath: [DataPath.Step] = []

  init(_ operation: Operation, places: [[Int]]) {
    self.operation = operation
    var unique: [[Int]] = []
    for place in places.sorted(by: { $0.lexicographicallyPrecedes($1) }) where place != unique.last
    {
      unique.append(place)
    }
    self.places = unique
  }

  mutating func rewrite(
    _ root: inout Value, _ change: (JSONPathQuery.Match) -> Value?
  ) throws(JSONPathUpdateError) {
    guard let first = places.first else { return }
    if first.isEmpty, takesPlaceAround {
      throw JSONPathUpdateError("The whole value is no item or key of anything", at: .root)
    }
    try rewrite(&root, places.indices, change)
  }

  /// Whether a match is an item or entry that the list or mapping around it deals with.
  private var takesPlaceAround: Bool {
    switch operation {
    case .remove, .insert(_, .before), .insert(_, .after): true
    default: false
    }
  }

  /// Changes the value at the present path, at and below which the places of a range are.
  private mutating func rewrite(
    _ value: inout Value, _ range: Range<Int>, _ change: (JSONPathQuery.Match) -> Value?
  ) throws(JSONPathUpdateError) {
    let isMatch = places[range.lowerBound].count == oldPath.count
    let known = changes.count
    var before = Value.null
    if isMatch, case .merge = operation { before = value }
    var shift = 0
    if isMatch, case .insert(let addition, .first) = operation {
      try insertFirst(addition, into: &value)
      shift = 1
    }
    let inner = isMatch ? range.dropFirst() : range
    if !inner.isEmpty { try rewriteChildren(of: &value, inner, shift, change) }
    guard isMatch else { return }
    switch operation {
    case .replace:
      let match = JSONPathQuery.Match(path: DataPath(oldPath), value: value)
      guard let replacement = change(match) else { return }
      value = replacement
      changes.removeSubrange(known...)
      record(.replaced, newPath)
    case .merge:
      let match = JSONPathQuery.Match(path: DataPath(oldPath), value: value)
      guard let merged = change(match) else { return }
      value = merged
      changes.removeSubrange(known...)
      var difference = Difference(oldPath: oldPath, newPath: newPath)
      difference.compare(before, value)
      changes += difference.changes
    case .insert(let addition, .last): try insertLast(addition, into: &value)
    case .insert(let addition, .key(let key)): try insert(addition, as: key, into: &value)
    case .insert, .remove: break
    }
  }

  private mutating func record(_ kind: JSONPathUpdate.Change.Kind, _ path: [DataPath.Step]) {
    changes.append(JSONPathUpdate.Change(kind: kind, path: DataPath(path)))
  }

  // MARK: - Children

  private mutating func rewriteChildren(
    of value: inout Value, _ range: Range<Int>, _ shift: Int,
    _ change: (JSONPathQuery.Match) -> Value?
  ) throws(JSONPathUpdateError) {
    switch value {
    case .array(var items):
      // The list must have one owner to be changed where it is.
      value = .null
      try rewriteItems(&items, range, shift, change)
      value = .array(items)
    case .object(let object):
      var entries = object.entries
      value = .null
      try rewriteEntries(&entries, range, change)
      value = .object(Object(uniqueEntries: entries))
    default: break
    }
  }

  /// `shift` is by how many items what is at a position has moved so far.
  private mutating func rewriteItems(
    _ items: inout [Value], _ range: Range<Int>, _ shift: Int,
    _ change: (JSONPathQuery.Match) -> Value?
  ) throws(JSONPathUpdateError) {
    // Items that were inserted at the front count already.
    let offset = shift
    var shift = shift
    var edits: [(position: Int, isRemoval: Bool)] = []
    var rest = range
    while let (position, group) = nextChild(&rest) {
      let isMatch = places[group.lowerBound].count == oldPath.count + 1
      if isMatch, case .remove = operation {
        record(.removed, oldPath + [.index(position)])
        edits.append((position, true))
        shift -= 1
        continue
      }
      if isMatch, case .insert(_, .before) = operation {
        edits.append((position, false))
        record(.inserted, newPath + [.index(position + shift)])
        shift += 1
      }
      oldPath.append(.index(position))
      newPath.append(.index(position + shift))
      try rewrite(&items[position + offset], group, change)
      oldPath.removeLast()
      newPath.removeLast()
      if isMatch, case .insert(_, .after) = operation {
        shift += 1
        edits.append((position + 1, false))
        record(.inserted, newPath + [.index(position + shift)])
      }
    }
    if !edits.isEmpty { items = edited(items, edits) }
  }

  private func edited(
    _ items: [Value], _ edits: [(position: Int, isRemoval: Bool)]
  ) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(items.count + edits.count)
    var position = 0
    for edit in edits {
      result += items[position..<edit.position]
      position = edit.position
      if edit.isRemoval {
        position += 1
      } else if case .insert(let addition, _) = operation {
        result.append(addition)
      }
    }
    return result + items[position...]
  }

  private mutating func rewriteEntries(
    _ entries: inout [Object.Entry], _ range: Range<Int>,
    _ change: (JSONPathQuery.Match) -> Value?
  ) throws(JSONPathUpdateError) {
    var removed: [Int] = []
    var rest = range
    while let (position, group) = nextChild(&rest) {
      let step = DataPath.Step.key(entries[position].key)
      let isMatch = places[group.lowerBound].count == oldPath.count + 1
      if isMatch, case .remove = operation {
        record(.removed, oldPath + [step])
        removed.append(position)
        continue
      }
      if isMatch, takesPlaceAround {
        throw JSONPathUpdateError(
          "Values are inserted before and after list items, and this is a key's",
          at: DataPath(oldPath + [step]))
      }
      oldPath.append(step)
      newPath.append(step)
      try rewrite(&entries[position].value, group, change)
      oldPath.removeLast()
      newPath.removeLast()
    }
    if !removed.isEmpty { entries = entries.without(removed) }
  }

  /// Takes the places of the next child off a range.
  private func nextChild(_ range: inout Range<Int>) -> (position: Int, group: Range<Int>)? {
    guard let first = range.first else { return nil }
    let position = places[first][oldPath.count]
    var end = first + 1
    while end < range.upperBound, places[end][oldPath.count] == position { end += 1 }
    range = end..<range.upperBound
    return (position, first..<end)
  }

  // MARK: - Insertions

  private mutating func insertFirst(
    _ addition: Value, into value: inout Value
  ) throws(JSONPathUpdateError) {
    guard case .array(var items) = value else { throw notA("list", value) }
    value = .null
    items.insert(addition, at: 0)
    value = .array(items)
    record(.inserted, newPath + [.index(0)])
  }

  private mutating func insertLast(
    _ addition: Value, into value: inout Value
  ) throws(JSONPathUpdateError) {
    guard case .array(var items) = value else { throw notA("list", value) }
    value = .null
    record(.inserted, newPath + [.index(items.count)])
    items.append(addition)
    value = .array(items)
  }

  private mutating func insert(
    _ addition: Value, as key: String, into value: inout Value
  ) throws(JSONPathUpdateError) {
    guard case .object(var object) = value else { throw notA("mapping", value) }
    guard object[key] == nil else {
      throw JSONPathUpdateError("Key '" + key + "' is taken", at: DataPath(oldPath))
    }
    value = .null
    object.append(key, addition)
    value = .object(object)
    record(.inserted, newPath + [.key(key)])
  }

  private func notA(_ kind: String, _ value: Value) -> JSONPathUpdateError {
    JSONPathUpdateError(
      "Expected a " + kind + " to insert into, not " + value.kind, at: DataPath(oldPath))
  }
}

extension Array {
  /// The array without the elements at some positions, which rise.
  fileprivate func without(_ positions: [Int]) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count - positions.count)
    var start = 0
    for position in positions {
      result += self[start..<position]
      start = position + 1
    }
    return result + self[start...]
  }
}
