/// Puts a child's value together with its parent's: the strategies of inheritance.
///
/// Lists of things with an id (`parameterName`, `stateId`, …) are taken item by item, in the order
/// parent's items, then the child's new ones. The child's value alone, the strategy "override", needs
/// no function; "custom" is an expression, for `Inheritance` to evaluate.
///
/// What holds of them, and where it does not, is written in `docs/languages/merging.md`.
public enum Merge {
  /// Keys whose lists of names are united.
  private static func isNameList(_ key: String) -> Bool {
    switch key {
    case "requiredTools", "requiredParameters", "supportedModes", "compatibilityFlags": true
    default: false
    }
  }

  /// Mappings key by key at every depth, lists of things with ids item by item, lists of names
  /// united; anything else is the child's.
  ///
  /// - Parameter key: the key that leads to the two values; it tells lists of names.
  public static func deep(_ parent: Value, _ child: Value, under key: String? = nil) -> Value {
    switch (parent, child) {
    case (.object(let parent), .object(let child)):
      .object(merge(parent, child) { deep($0, $1, under: $2) })
    case (.array(let parent), .array(let child)):
      .array(deep(parent, child, under: key))
    default: child
    }
  }

  private static func deep(_ parent: [Value], _ child: [Value], under key: String?) -> [Value] {
    if let idKey = ItemKey.common(to: parent, child) {
      return merge(parent, child, by: idKey) { deep($0, $1) }
    }
    return key.map(isNameList) == true ? united(parent, child) : child
  }

  /// Mappings key by key at the first level; anything else is the child's.
  public static func shallow(_ parent: Value, _ child: Value) -> Value {
    guard case .object(let parent) = parent, case .object(let child) = child else { return child }
    return .object(merge(parent, child) { _, child, _ in child })
  }

  /// The parent's items, then the child's.
  ///
  /// Items with the same id are merged deep, in the parent's place. Anything but two lists is the
  /// child's.
  ///
  /// - Parameter key: where items have their id; found by itself where nil.
  public static func extending(_ parent: Value, _ child: Value, by key: String? = nil) -> Value {
    guard case .array(let parent) = parent, case .array(let child) = child else { return child }
    guard let key = key ?? ItemKey.common(to: parent, child) else { return .array(parent + child) }
    return .array(merge(parent, child, by: key) { deep($0, $1) })
  }

  /// The parent's items or entries that the child does not name, then the child's, each whole.
  ///
  /// - Parameter key: where items have their id; found by itself where nil. Items without ids are
  ///   named by being equal.
  public static func composing(_ parent: Value, _ child: Value, by key: String? = nil) -> Value {
    switch (parent, child) {
    case (.object(let parent), .object(let child)):
      let named = ValueIndex(child.entries.map { .string($0.key) })
      let kept = parent.entries.filter { named[.string($0.key)] == nil }
      return .object(Object(uniqueEntries: kept + child.entries))
    case (.array(let parent), .array(let child)):
      guard let key = key ?? ItemKey.common(to: parent, child) else {
        let named = ValueIndex(child)
        return .array(parent.filter { named[$0] == nil } + child)
      }
      let named = ValueIndex(child.map { $0[key] ?? .null })
      return .array(parent.filter { item in item.id(key).flatMap { named[$0] } == nil } + child)
    default: return child
    }
  }

  /// The first's items, then those of the second that are not among them.
  public static func united(_ first: [Value], _ second: [Value]) -> [Value] {
    let known = ValueIndex(first)
    return first + second.filter { known[$0] == nil }
  }

  /// Two mappings: keys in the parent's order, then the child's new ones.
  private static func merge(
    _ parent: Object, _ child: Object, _ join: (Value, Value, String) -> Value
  ) -> Object {
    if parent.isEmpty { return child }
    if child.isEmpty { return parent }
    let places = ValueIndex(parent.entries.map { .string($0.key) })
    var entries = parent.entries
    for entry in child.entries {
      if let place = places[.string(entry.key)] {
        entries[place].value = join(entries[place].value, entry.value, entry.key)
      } else {
        entries.append(entry)
      }
    }
    return Object(uniqueEntries: entries)
  }

  /// Two lists of things with ids; things without one are added.
  private static func merge(
    _ parent: [Value], _ child: [Value], by key: String, _ join: (Value, Value) -> Value
  ) -> [Value] {
    let places = ValueIndex(parent.map { $0[key] ?? .null })
    var items = parent
    for item in child {
      if let id = item.id(key), let place = places[id] {
        items[place] = join(items[place], item)
      } else {
        items.append(item)
      }
    }
    return items
  }
}

extension Value {
  /// What an item has as its id; null is none.
  fileprivate func id(_ key: String) -> Value? {
    guard let id = self[key], !id.isNull else { return Optional.none }
    return id
  }
}
