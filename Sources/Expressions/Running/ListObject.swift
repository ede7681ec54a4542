import Values

/// A list that an expression made; two are the same where they are the same object.
final class ListObject {
  private(set) var items: [Datum]
  /// How deep lists, mappings and functions are nested in it, itself counted.
  private(set) var depth = 1

  init() { items = [] }

  init(_ items: [Datum]) {
    self.items = items
    for item in items { deepen(for: item) }
  }

  /// While the list is being made.
  @inline(__always)
  func append(_ item: Datum) {
    items.append(item)
    deepen(for: item)
  }

  @inline(__always)
  private func deepen(for item: Datum) {
    let needed = item.depth + 1
    if needed > depth { depth = needed }
  }
}

/// A list, wherever it comes from.
enum ListView {
  case outside(UnsafeBufferPointer<Value>)
  case own(ListObject)

  /// The list that a datum is; nil for anything else.
  @inline(__always)
  init?(_ datum: Datum) {
    switch datum {
    case .outsideList(let place): self = .outside(place.items)
    case .list(let list): self = .own(list)
    default: return nil
    }
  }

  @inline(__always)
  var count: Int {
    switch self {
    case .outside(let items): items.count
    case .own(let list): list.items.count
    }
  }

  /// An item that is known to be there; it may be a hole.
  @inline(__always)
  subscript(index: Int) -> Datum {
    switch self {
    case .outside(let items):
      guard let base = items.baseAddress, index < items.count else { return .undefined }
      return Datum(at: base + index)
    case .own(let list): return list.items[index]
    }
  }

  /// An item that is known to be there, a hole read as undefined.
  func item(_ index: Int) -> Datum {
    let item = self[index]
    return item.isHole ? .undefined : item
  }

  /// The items, holes among them.
  var items: [Datum] {
    switch self {
    case .outside: (0..<count).map { self[$0] }
    case .own(let list): list.items
    }
  }

  func items(_ range: Range<Int>) -> [Datum] {
    switch self {
    case .outside: range.map { self[$0] }
    case .own(let list): Array(list.items[range])
    }
  }
}

extension UnsafePointer<Value> {
  /// The items of an array, which stay where they are as long as the array lives unchanged.
  @inline(__always)
  var items: UnsafeBufferPointer<Value> {
    guard case .array(let items) = pointee else { return UnsafeBufferPointer(start: nil, count: 0) }
    return items.withUnsafeBufferPointer { $0 }
  }

  /// The entries of an object, which stay where they are as long as the object lives unchanged.
  @inline(__always)
  var entries: UnsafeBufferPointer<Object.Entry> {
    guard case .object(let object) = pointee else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return object.entries.withUnsafeBufferPointer { $0 }
  }
}

extension UnsafePointer<Object.Entry> {
  /// Where the entry's value is.
  @inline(__always)
  var value: UnsafePointer<Value> {
    // Only an access for writing promises the place itself and no copy; nothing is written.
    UnsafePointer<Value>(
      withUnsafeMutablePointer(to: &UnsafeMutablePointer(mutating: self).pointee.value) { $0 })
  }
}
