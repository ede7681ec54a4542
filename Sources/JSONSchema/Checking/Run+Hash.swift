import Values

extension Run {
  /// A seeded hash of all there is in a value, the same in whatever order an object's keys are; nil
  /// where a limit is reached.
  mutating func hash(of value: Value) -> Int? {
    guard pay(1) else { return nil }
    if case .string(let string) = value, !pay(string.utf8.count >> 6) { return nil }
    var hasher = Hasher()
    switch value {
    case .null: hasher.combine(0)
    case .bool(let bool): hasher.combine(bool)
    case .number(let number): hasher.combine(number)
    case .string(let string): hasher.combineBytes(of: string)
    case .array(let items):
      guard enter() else { return nil }
      defer { leave() }
      hasher.combine(1)
      for item in items {
        guard let hash = hash(of: item) else { return nil }
        hasher.combine(hash)
      }
    case .object(let object):
      guard enter() else { return nil }
      defer { leave() }
      var sum = 2
      for entry in object {
        guard let hash = hash(of: entry.value) else { return nil }
        var entryHasher = Hasher()
        entryHasher.combineBytes(of: entry.key)
        entryHasher.combine(hash)
        sum &+= entryHasher.finalize()
      }
      hasher.combine(sum)
    }
    return hasher.finalize()
  }
}

extension Hasher {
  /// Feeds the bytes of a text; `combine` would normalize it.
  fileprivate mutating func combineBytes(of text: String) {
    text.withBytes { combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
