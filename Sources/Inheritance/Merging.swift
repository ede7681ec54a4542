public import JourneyTemplates
public import Values

/// The six ways to put a child's value together with its parent's.
///
/// Laws: each strategy gives the one value where the other is missing; `override` and `merge-deep`
/// are associative on values whose lists have unique ids.
public enum Merging {
  /// The result of a strategy other than `custom`. `key` is the name of the field that the values
  /// stand in, which says how the items of a list are told apart.
  public static func merge(
    _ parent: Value, _ child: Value, _ strategy: MergeStrategy, key: String
  ) -> Value {
    switch (strategy, parent, child) {
    case (.mergeDeep, _, _): deep(parent, child, key: key)
    case (.mergeShallow, .object(let parent), .object(let child)): .object(shallow(parent, child))
    case (.extendArray, .array(let parent), .array(let child)):
      .array(extend(parent, child, key: key))
    case (.compose, .array(let parent), .array(let child)):
      .array(compose(parent, child, key: key))
    case (.compose, .object(let parent), .object(let child)): .object(shallow(parent, child))
    default: child
    }
  }

  /// Mappings key by key at every depth, lists of things with ids item by item, lists of names
  /// united; of anything else the child's.
  static func deep(_ parent: Value, _ child: Value, key: String) -> Value {
    switch (parent, child) {
    case (.object(let parent), .object(let child)):
      var result = parent
      for entry in child {
        let merged = parent[entry.key].map { deep($0, entry.value, key: entry.key) }
        result[entry.key] = merged ?? entry.value
      }
      return .object(result)
    case (.array(let parent), .array(let child)):
      if KeyedLists.names.contains(key) { return .array(union(parent, child)) }
      guard let idKey = KeyedLists.idKey(of: key) else { return .array(child) }
      return .array(items(parent, child, idKey: idKey) { deep($0, $1, key: "") })
    default: return child
    }
  }

  private static func shallow(_ parent: Object, _ child: Object) -> Object {
    var result = parent
    for entry in child { result[entry.key] = entry.value }
    return result
  }

  /// The parent's items, then the child's; items with the same id are merged.
  private static func extend(_ parent: [Value], _ child: [Value], key: String) -> [Value] {
    guard let idKey = KeyedLists.idKey(of: key) else { return parent + child }
    return items(parent, child, idKey: idKey) { deep($0, $1, key: "") }
  }

  /// The parent's items that the child does not name, then the child's, each taken whole.
  private static func compose(_ parent: [Value], _ child: [Value], key: String) -> [Value] {
    guard let idKey = KeyedLists.idKey(of: key) else { return union(parent, child) }
    let named = Set(child.compactMap { $0[idKey] })
    return parent.filter { item in item[idKey].map { !named.contains($0) } ?? true } + child
  }

  private static func union(_ parent: [Value], _ child: [Value]) -> [Value] {
    parent + child.filter { !parent.contains($0) }
  }

  private static func items(
    _ parent: [Value], _ child: [Value], idKey: String, _ merge: (Value, Value) -> Value
  ) -> [Value] {
    var positions: [Value: Int] = [:]
    for (index, item) in parent.enumerated() {
      if let id = item[idKey], positions[id] == nil { positions[id] = index }
    }
    var result = parent
    for item in child {
      if let id = item[idKey], let index = positions[id] {
        result[index] = merge(result[index], item)
      } else {
        if let id = item[idKey] { positions[id] = result.count }
        result.append(item)
      }
    }
    return result
  }
}
