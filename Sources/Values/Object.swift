/// A mapping from string to value that keeps the order in which its keys came.
///
/// Objects of templates are small, so a key is found by looking at each.
public struct Object: Sendable {
  /// A key with its value.
  public struct Entry: Sendable, Hashable {
    /// Unique in its object.
    public var key: String
    /// What it leads to.
    public var value: Value

    /// Creates an entry.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }

    /// The same key and an equal value.
    public static func == (left: Entry, right: Entry) -> Bool {
      left.key.isExactly(right.key) && left.value == right.value
    }
  }

  /// In order.
  public private(set) var entries: [Entry]

  /// Creates an empty object.
  public init() { entries = [] }

  /// Creates an object from entries whose keys are known to be unique.
  public init(uniqueEntries: [Entry]) { entries = uniqueEntries }

  /// The number of entries.
  public var count: Int { entries.count }

  /// Whether it has no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The keys, in order.
  public var keys: [String] { entries.map { $0.key } }

  /// The value of a key; setting nil takes the entry out, a new key goes to the end.
  public subscript(key: String) -> Value? {
    get {
      for entry in entries where entry.key.isExactly(key) { return entry.value }
      return nil
    }
    set {
      let index = entries.firstIndex { $0.key.isExactly(key) }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key, value))
      case (nil, nil): break
      }
    }
  }

  /// Changes the value of a key where it is, without a copy; nil where there is no such key.
  mutating func change<Result>(
    _ key: String, _ body: (inout Value) -> Result
  ) -> Result? {
    for index in entries.indices where entries[index].key.isExactly(key) {
      return body(&entries[index].value)
    }
    return nil
  }

  /// Adds an entry whose key is known to be new.
  public mutating func append(_ key: String, _ value: Value) {
    entries.append(Entry(key, value))
  }
}

extension Object: Hashable {
  /// The same keys with equal values, in any order.
  public static func == (left: Object, right: Object) -> Bool {
    guard left.count == right.count else { return false }
    if left.entries == right.entries { return true }
    return left.entries.allSatisfy { right[$0.key] == $0.value }
  }

  /// Feeds the count alone, since order does not matter.
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

extension Object: Sequence {
  /// Goes through the entries in order.
  public func makeIterator() -> IndexingIterator<[Entry]> { entries.makeIterator() }
}

extension Object: ExpressibleByDictionaryLiteral {
  /// Of equal keys the last counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }
}
