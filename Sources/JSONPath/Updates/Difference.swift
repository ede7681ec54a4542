import Diagnostics
import Values

/// Tells in what a merged value differs from what it was.
struct Difference {
  private(set) var changes: [JSONPathUpdate.Change] = []
  private var oldPath: [DataPath.Step]
  private var newPath: [DataPath.Step]

  init(oldPath: [DataPath.Step], newPath: [DataPath.Step]) {
    self.oldPath = oldPath
    self.newPath = newPath
  }

  /// Mappings are compared key by key, lists place by place; a list that got shorter is another one.
  mutating func compare(_ old: Value, _ new: Value) {
    switch (old, new) {
    case (.object(let old), .object(let new)): compare(old, new)
    case (.array(let old), .array(let new)) where old.count <= new.count:
      for (index, item) in new.enumerated() {
        if index < old.count {
          descend(.index(index)) { $0.compare(old[index], item) }
        } else {
          record(.inserted, newPath + [.index(index)])
        }
      }
    default: if old != new { record(.replaced, newPath) }
    }
  }

  private mutating func compare(_ old: Object, _ new: Object) {
    let known = KeyPositions(old)
    var kept = 0
    for entry in new {
      if let position = known[entry.key] {
        kept += 1
        descend(.key(entry.key)) { $0.compare(old.entries[position].value, entry.value) }
      } else {
        record(.inserted, newPath + [.key(entry.key)])
      }
    }
    if kept == old.count { return }
    let left = KeyPositions(new)
    for entry in old where left[entry.key] == nil {
      record(.removed, oldPath + [.key(entry.key)])
    }
  }

  private mutating func descend(_ step: DataPath.Step, _ body: (inout Difference) -> Void) {
    oldPath.append(step)
    newPath.append(step)
    body(&self)
    oldPath.removeLast()
    newPath.removeLast()
  }

  private mutating func record(_ kind: JSONPathUpdate.Change.Kind, _ path: [DataPath.Step]) {
    changes.append(JSONPathUpdate.Change(kind: kind, path: DataPath(path)))
  }
}

/// Where the keys of a mapping stand.
private struct KeyPositions {
  private var positions: [ExactText: Int] = [:]

  init(_ object: Object) {
    positions.reserveCapacity(object.count)
    for (position, entry) in object.entries.enumerated() {
      positions[ExactText(entry.key)] = position
    }
  }

  subscript(key: String) -> Int? { positions[ExactText(key)] }
}
