extension Merge {
  /// A value changed by a JSON Merge Patch (RFC 7396).
  ///
  /// A mapping as a patch sets the keys that it has, at every depth, and takes out those to which it
  /// gives null; keys stay in their order, and new ones follow. Any other patch is the new value.
  public static func patching(_ value: Value, with patch: Value) -> Value {
    guard case .object(let patch) = patch else { return patch }
    let entries = value.object?.entries ?? []
    let places = ValueIndex(entries.map { .string($0.key) })
    var kept = entries.map { Object.Entry?.some($0) }
    for change in patch {
      if let place = places[.string(change.key)] {
        kept[place] =
          change.value.isNull
          ? nil : .init(change.key, patching(entries[place].value, with: change.value))
      } else if !change.value.isNull {
        kept.append(.init(change.key, patching(.null, with: change.value)))
      }
    }
    return .object(Object(uniqueEntries: kept.compactMap { $0 }))
  }
}
