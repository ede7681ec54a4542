import Values

extension Value {
  /// An object of the entries that have a value: what a page template is given.
  static func context(_ entries: [(String, Value?)]) -> Value {
    .object(
      Object(
        uniqueEntries: entries.compactMap { entry in
          entry.1.map { Object.Entry(entry.0, $0) }
        }))
  }

  /// The string, if there is one and it says something.
  static func text(_ string: String?) -> Value? {
    guard let string, !string.isEmpty else { return nil }
    return .string(string)
  }

  /// A list, if there is anything in it.
  static func list(_ items: [Value]) -> Value? {
    items.isEmpty ? nil : .array(items)
  }

  /// A list of strings, if there is any.
  static func list(_ items: [String]) -> Value? {
    items.isEmpty ? nil : .array(items.map { .string($0) })
  }
}
