/// Tables of names for exact and quick look-up: open addressing over a hash of the bytes.
struct NameTables: Sendable {
  static let none = -1

  private struct Table {
    /// Where its places begin, and their number less one, a power of two less one.
    let start: Int
    let mask: Int
  }

  private struct Name {
    let offset: Int
    let count: Int
    let hash: UInt64
    let index: Int
  }

  private var tables: [Table] = []
  /// Indices into `all`; -1 where nothing is.
  private var places: [Int32] = []
  private var all: [Name] = []
  private var bytes: [UInt8] = []

  /// Adds a table of names, each with its index; of equal names the first counts.
  mutating func add(_ names: [String]) -> Int {
    var size = 4
    while size < names.count * 2 { size *= 2 }
    let table = Table(start: places.count, mask: size - 1)
    places += [Int32](repeating: -1, count: size)
    tables.append(table)
    for (index, name) in names.enumerated() { insert(name, index, into: table) }
    return tables.count - 1
  }

  private mutating func insert(_ text: String, _ index: Int, into table: Table) {
    let utf8 = Array(text.utf8)
    let hash = utf8.withUnsafeBufferPointer { Self.hash($0) }
    var probe = Int(truncatingIfNeeded: hash) & table.mask
    while places[table.start + probe] >= 0 {
      let name = all[Int(places[table.start + probe])]
      if name.hash == hash && bytes[name.offset..<name.offset + name.count] == utf8[...] { return }
      probe = (probe + 1) & table.mask
    }
    places[table.start + probe] = Int32(all.count)
    all.append(Name(offset: bytes.count, count: utf8.count, hash: hash, index: index))
    bytes += utf8
  }

  /// The index of a name in a table; -1 where it is not there.
  @inline(__always)
  func find(_ text: borrowing String, in table: Int) -> Int {
    text.withBytes { find($0, in: tables[table]) }
  }

  @inline(__always)
  private func find(_ text: UnsafeBufferPointer<UInt8>, in table: Table) -> Int {
    let hash = Self.hash(text)
    var probe = Int(truncatingIfNeeded: hash) & table.mask
    while true {
      let place = places[table.start + probe]
      if place < 0 { return -1 }
      let name = all[Int(place)]
      if name.hash == hash && name.count == text.count && isSame(text, from: name.offset) {
        return name.index
      }
      probe = (probe + 1) & table.mask
    }
  }

  @inline(__always)
  private func isSame(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let raw = UnsafeRawBufferPointer(text)
      let count = raw.count
      if count < 8 { return Self.tail(raw, 0, count) == Self.tail(bytes, offset, count) }
      var index = 0
      while index + 8 < count {
        if Self.word(raw, index) != Self.word(bytes, offset + index) { return false }
        index += 8
      }
      // The last eight bytes, some of which may have been compared already.
      return Self.word(raw, count - 8) == Self.word(bytes, offset + count - 8)
    }
  }

  /// Multiplies and folds, eight bytes at a time.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    let count = raw.count
    let seed = UInt64(truncatingIfNeeded: count)
    if count < 8 { return mixed(seed, tail(raw, 0, count)) }
    var hash = seed
    var index = 0
    while index + 8 < count {
      hash = mixed(hash, word(raw, index))
      index += 8
    }
    return mixed(hash, word(raw, count - 8))
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Fewer than eight bytes as one number, which for a given count says which they are.
  @inline(__always)
  private static func tail(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ count: Int
  ) -> UInt64 {
    if count >= 4 {
      let first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: offset + count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    if count == 0 { return 0 }
    let ends = UInt64(bytes[offset]) << 16 | UInt64(bytes[offset + count - 1])
    return UInt64(bytes[offset + count / 2]) << 8 | ends
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}

extension String {
  /// Does something with the UTF-8 bytes, without copying those of a native string.
  @inline(__always)
  borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return ContiguousArray(utf8).withUnsafeBufferPointer(body)
  }
}
