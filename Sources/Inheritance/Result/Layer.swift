import Diagnostics
import Values

/// One of the templates that a resolved template is made of.
struct Layer: Sendable {
  var source: TemplateSource
  /// What stands before the ids of its states, transitions and rules: "" or "verify-".
  var prefix = ""
  /// Whether it was composed, and so gave parts only.
  var isComposed = false
  /// Whether it is an ancestor, and so did not give what tells templates apart.
  var isInherited = false
  /// Top-level keys that a descendant has replaced altogether.
  var replacedKeys: [String] = []

  /// How far the way along a path of a resolved template can be gone in this template as written,
  /// and where it leads.
  func trace(_ path: DataPath, in resolved: Value) -> (matched: Int, path: DataPath) {
    guard case .key(let key)? = path.steps.first else { return (0, .root) }
    guard gives(key) else { return (0, .root) }
    if isComposed, let found = traceSingleState(path, key, in: resolved) { return found }
    return source.value.trace(path, guide: resolved, prefix: prefix)
  }

  /// The state of a composed atomic template is one of the states of the resolved template.
  private func traceSingleState(
    _ path: DataPath, _ key: String, in resolved: Value
  ) -> (matched: Int, path: DataPath)? {
    guard key == "stateTemplates", path.steps.count > 1, let state = source.value["singleState"],
      let resolvedState = resolved[DataPath(Array(path.steps.prefix(2)))],
      let id = state["templateId"]?.string, resolvedState["templateId"]?.string == prefix + id
    else { return nil }
    let rest = state.trace(DataPath(Array(path.steps.dropFirst(2))), guide: resolvedState)
    return (2 + rest.matched, DataPath([.key("singleState")] + rest.path.steps))
  }

  /// Whether what it says of a top-level key is part of the resolved template.
  private func gives(_ key: String) -> Bool {
    !(isInherited && OwnKeys.contains(key)) && !(isComposed && !ComposedPart.keys.contains(key))
      && !replacedKeys.contains(key)
  }

  /// Whether it says something about the thing with such an id in a list.
  func names(_ id: String, in key: String) -> Bool {
    let prefix = key == "parameters" ? "" : prefix
    guard gives(key), id.hasPrefix(prefix) else { return false }
    let ownId = String(id.dropFirst(prefix.count))
    if key == "stateTemplates", source.value["singleState"]?["templateId"]?.string == ownId {
      return true
    }
    let items = source.value[key]?.array ?? []
    guard let idKey = ItemKey.common(to: items) else { return false }
    return items.contains { $0[idKey]?.string == ownId }
  }
}

extension Value {
  /// How far a path of another value can be gone in this one, where things with ids are found by
  /// their ids and names by themselves.
  ///
  /// - Parameter guide: the value that the path belongs to.
  func trace(
    _ path: DataPath, guide: Value, prefix: String = ""
  ) -> (matched: Int, path: DataPath) {
    var present = self
    var guide = guide
    var steps: [DataPath.Step] = []
    for (depth, step) in path.steps.enumerated() {
      guard let guided = guide.child(step) else { break }
      let own: DataPath.Step
      if case .index(let index) = step {
        guard let found = present.place(of: guided, at: index, depth == 1 ? prefix : "") else {
          break
        }
        own = .index(found)
      } else {
        own = step
      }
      guard let next = present.child(own) else { break }
      steps.append(own)
      present = next
      guide = guided
    }
    return (steps.count, DataPath(steps))
  }

  /// Where in this list the thing is that another list has at an index.
  private func place(of item: Value, at index: Int, _ prefix: String) -> Int? {
    guard case .array(let items) = self else { return nil }
    if let key = ItemKey.common(to: [item]), let id = item[key]?.string {
      return items.firstIndex { candidate in
        candidate[key]?.string.map { key == "parameterName" ? $0 == id : prefix + $0 == id }
          ?? false
      }
    }
    if case .string = item { return items.firstIndex(of: item) }
    return items.indices.contains(index) ? index : nil
  }
}
