import Diagnostics
import Values

/// What an edit means for the data of a file.
enum EditIntent {
  case remove
  case set(Value)
  case rename(String)
  case append(Value)
}

extension Value {
  /// The data after edits, each at its path in the data as it was; nil where the value itself goes
  /// or an edit does not fit it.
  ///
  /// Recursion goes no deeper than paths do.
  func applying(_ edits: [(steps: ArraySlice<DataPath.Step>, intent: EditIntent)]) -> Value? {
    var result = self
    var appended: [Value] = []
    for edit in edits where edit.steps.isEmpty {
      switch edit.intent {
      case .remove: return nil
      case .set(let value): result = value
      case .append(let value): appended.append(value)
      case .rename: return nil
      }
    }
    let inner = edits.filter { !$0.steps.isEmpty }
    if !inner.isEmpty {
      switch result {
      case .array(let items): result = .array(Value.items(items, applying: inner))
      case .object(let object):
        guard let changed = Value.object(object, applying: inner) else { return nil }
        result = .object(changed)
      default: return nil
      }
    }
    return appended.isEmpty ? result : result.appending(appended)
  }

  private func appending(_ values: [Value]) -> Value? {
    switch self {
    case .null: return .array(values)
    case .array(let items): return .array(items + values)
    case .object(var object):
      for value in values {
        guard case .object(let entries) = value else { return nil }
        for entry in entries {
          guard object[entry.key] == nil else { return nil }
          object.append(entry.key, entry.value)
        }
      }
      return .object(object)
    default: return nil
    }
  }

  private typealias Edits = [(steps: ArraySlice<DataPath.Step>, intent: EditIntent)]

  private static func items(_ items: [Value], applying edits: Edits) -> [Value] {
    let groups = Dictionary(grouping: edits) { $0.steps.first }
    return items.enumerated().compactMap { index, item in
      guard let own = groups[.index(index)] else { return item }
      return item.applying(own.map { ($0.steps.dropFirst(), $0.intent) })
    }
  }

  private static func object(_ object: Object, applying edits: Edits) -> Object? {
    let groups = Dictionary(grouping: edits) { $0.steps.first }
    var result = Object()
    for entry in object {
      var key = entry.key
      var own = groups[.key(entry.key)] ?? []
      own.removeAll { edit in
        guard edit.steps.count == 1, case .rename(let name) = edit.intent else { return false }
        key = name
        return true
      }
      let value =
        own.isEmpty
        ? entry.value : entry.value.applying(own.map { ($0.steps.dropFirst(), $0.intent) })
      guard let value else { continue }
      guard result[key] == nil else { return nil }
      result.append(key, value)
    }
    for edit in edits where edit.steps.count == 1 {
      guard case .key(let key)? = edit.steps.first, object[key] == nil,
        case .append(let item) = edit.intent
      else { continue }
      result[key] = .array((result[key]?.array ?? []) + [item])
    }
    return result
  }

  /// Equal, and objects in the same order of keys.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.isExactly($1.key) && $0.value.isIdentical(to: $1.value)
        }
    default: self == other
    }
  }
}
