import Values

/// A value that aliases may repeat.
struct AnchoredValue {
  var value: Value
  /// What it is as a key.
  var key: String?
  /// Nodes in it, aliases counted with all they repeat.
  var count = 1
  /// Collections inside one another.
  var depth = 0
  /// Bytes of the texts in it, keys included, as often as aliases repeat them, up to more than a key
  /// may have.
  var size = 0
  /// Whether it has not ended yet.
  var isOpen = false

  init(_ value: Value, key: String?) {
    self.value = value
    self.key = key
    size = min(key?.utf8.count ?? 0, ValueFrame.longestKey + 1)
  }

  /// A collection that is still open.
  static var open: AnchoredValue {
    var node = AnchoredValue(.null, key: nil)
    node.isOpen = true
    return node
  }
}

/// A collection that is still open, with what was read of it.
struct ValueFrame {
  let isMapping: Bool
  let anchor: String?
  private var items: [Value] = []
  private var entries: [Object.Entry] = []
  /// Where keys stand among the entries, once there are too many to look at each.
  private var places: [ExactText: Int] = [:]
  private var key: String?
  private var count = 1
  private var depth = 0
  private var size = 0

  init(isMapping: Bool, anchor: String?) {
    self.isMapping = isMapping
    self.anchor = anchor
  }

  /// The bytes that a collection's JSON may have where it is a key.
  ///
  /// Keys inside keys are escaped each time, which would double them.
  static let longestKey = 1024

  /// Adds an item, a key or a key's value; false where the JSON of a key is too long.
  mutating func add(_ node: AnchoredValue) -> Bool {
    count += node.count
    depth = max(depth, node.depth)
    size = min(size + node.size, Self.longestKey + 1)
    if !isMapping {
      items.append(node.value)
      return true
    }
    guard let name = key else {
      if node.key == nil, node.size > Self.longestKey || node.count > Self.longestKey {
        return false
      }
      let text = node.key ?? JSONWriter.text(of: node.value)
      key = text
      return node.key != nil || text.utf8.count <= Self.longestKey
    }
    key = nil
    if let place = place(of: name) {
      entries[place].value = node.value
    } else {
      if !places.isEmpty { places[ExactText(name)] = entries.count }
      entries.append(Object.Entry(name, node.value))
    }
    return true
  }

  private mutating func place(of key: String) -> Int? {
    if entries.count < 16 { return entries.firstIndex { $0.key.isExactly(key) } }
    if places.isEmpty {
      for (place, entry) in entries.enumerated() { places[ExactText(entry.key)] = place }
    }
    return places[ExactText(key)]
  }

  /// The whole collection.
  var node: AnchoredValue {
    let value: Value = isMapping ? .object(Object(uniqueEntries: entries)) : .array(items)
    var node = AnchoredValue(value, key: nil)
    node.count = count
    node.depth = depth + 1
    node.size = size
    return node
  }
}
