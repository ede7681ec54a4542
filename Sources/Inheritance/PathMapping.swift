import Diagnostics
import Values

/// Finds in one version of a template the value that a path leads to in another: items of lists are
/// found by their ids, for they may stand elsewhere.
enum PathMapping {
  /// The path in `target` to what `path` leads to in `source`, as far as it goes.
  ///
  /// - Parameter prefix: what stands before the ids of states and transitions in `source` and not
  ///   in `target`.
  /// - Returns: the path, and whether it goes all the way.
  static func map(
    _ path: DataPath, from source: Value, to target: Value, prefix: String = ""
  ) -> (path: DataPath, isWhole: Bool) {
    var (from, to): (Value, Value) = (source, target)
    var steps: [DataPath.Step] = []
    var list = ""
    for step in path.steps {
      guard let next = from.child(step) else { return (DataPath(steps), false) }
      let mapped: DataPath.Step
      switch step {
      case .key(let key):
        list = key
        mapped = step
      case .index:
        guard let index = index(of: next, in: to, list: list, prefix: prefix) else {
          return (DataPath(steps), false)
        }
        mapped = .index(index)
      }
      guard let child = to.child(mapped) else { return (DataPath(steps), false) }
      steps.append(mapped)
      (from, to) = (next, child)
    }
    return (DataPath(steps), true)
  }

  private static func index(of item: Value, in list: Value, list name: String, prefix: String) -> Int? {
    guard case .array(let items) = list else { return nil }
    guard let idKey = ItemKey.common(to: items), let id = item[idKey] else {
      return items.firstIndex(of: item)
    }
    let sought = unprefixed(id, list: name, prefix)
    return items.firstIndex { $0[idKey] == sought }
  }

  /// The id that an item of a composed template has there.
  static func unprefixed(_ id: Value, list: String, _ prefix: String) -> Value {
    guard !prefix.isEmpty, list == "stateTemplates" || list == "transitionTemplates",
      case .string(let text) = id, text.hasPrefix(prefix + "-")
    else { return id }
    return .string(String(text.dropFirst(prefix.count + 1)))
  }
}
