import Values

/// A mapping that an expression made; two are the same where they are the same object.
final class RecordObject {
  private(set) var names: [Text]
  private(set) var values: [Datum]
  /// How deep lists, mappings and functions are nested in it, itself counted.
  private(set) var depth = 1

  init(names: [Text] = [], values: [Datum] = []) {
    self.names = names
    self.values = values
    for value in values { depth = max(depth, value.depth + 1) }
  }

  subscript(name: Text) -> Datum? {
    for index in names.indices where names[index] == name { return values[index] }
    return nil
  }

  /// While the mapping is being made; a name that is there already keeps its place.
  func set(_ name: Text, _ value: Datum) {
    depth = max(depth, value.depth + 1)
    if let index = names.firstIndex(of: name) {
      values[index] = value
    } else {
      names.append(name)
      values.append(value)
    }
  }
}

/// A mapping, wherever it comes from.
enum RecordView {
  case outside(UnsafeBufferPointer<Object.Entry>)
  case own(RecordObject)

  /// The mapping that a datum is; nil for anything else.
  @inline(__always)
  init?(_ datum: Datum) {
    switch datum {
    case .outsideRecord(let place): self = .outside(place.entries)
    case .record(let record): self = .own(record)
    default: return nil
    }
  }

  var count: Int {
    switch self {
    case .outside(let entries): entries.count
    case .own(let record): record.names.count
    }
  }

  /// A member of its own; nil where there is none.
  subscript(name: Text) -> Datum? {
    switch self {
    case .own(let record): return record[name]
    case .outside(let entries):
      guard case .string(let name) = name else { return nil }
      return entries.value(of: name)
    }
  }

  /// The names and values in ECMAScript's order: indexes by size, then names as they came.
  var entries: [(name: Text, value: Datum)] {
    var entries = unordered
    let indexes = entries.indices.compactMap { index in
      entries[index].name.propertyIndex.map { (number: $0, index: index) }
    }
    if indexes.isEmpty { return entries }
    let sorted = indexes.sorted { $0.number < $1.number }.map { entries[$0.index] }
    entries.removeAll { $0.name.propertyIndex != nil }
    return sorted + entries
  }

  private var unordered: [(name: Text, value: Datum)] {
    switch self {
    case .own(let record):
      return record.names.indices.map { (record.names[$0], record.values[$0]) }
    case .outside(let entries):
      guard let base = entries.baseAddress else { return [] }
      return entries.indices.map {
        (.string(entries[$0].key), Datum(at: (base + $0).value))
      }
    }
  }
}

extension UnsafeBufferPointer<Object.Entry> {
  /// The value of a key; nil where there is none.
  func value(of key: String) -> Datum? { place(of: key).map { Datum(at: $0) } }

  /// Where the value of a key is; nil where there is none.
  @inline(__always)
  func place(of key: String) -> UnsafePointer<Value>? {
    guard let base = baseAddress else { return nil }
    for index in 0..<count where base[index].key.hasSameBytes(as: key) {
      return (base + index).value
    }
    return nil
  }

  /// The same, looking first where the key was in another object.
  @inline(__always)
  func place(of key: String, hint: UnsafeMutablePointer<Int>) -> UnsafePointer<Value>? {
    guard let base = baseAddress else { return nil }
    let guess = hint.pointee
    if guess < count, base[guess].key.hasSameBytes(as: key) { return (base + guess).value }
    for index in 0..<count where base[index].key.hasSameBytes(as: key) {
      hint.pointee = index
      return (base + index).value
    }
    return nil
  }
}

extension Text {
  /// The text as ECMAScript's array index: digits without leading zeros, below 2³² − 1.
  var propertyIndex: Int64? {
    guard case .string(let string) = self, (1...10).contains(string.utf8.count) else { return nil }
    var number: Int64 = 0
    for byte in string.utf8 {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int64(byte) - 0x30
    }
    let hasLeadingZero = string.utf8.count > 1 && string.utf8.first == 0x30
    return hasLeadingZero || number >= Int64(UInt32.max) ? nil : number
  }
}
