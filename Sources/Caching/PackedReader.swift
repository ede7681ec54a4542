/// Reads what `PackedWriter` has written, from anything that says it is that.
public struct PackedReader: Sendable {
  private let bytes: PackedBytes
  private var position = 0

  /// Reads bytes.
  public init(_ bytes: PackedBytes) { self.bytes = bytes }

  /// How many bytes there are, read or not.
  public var count: Int { bytes.count }

  /// Whether all was read.
  public var isAtEnd: Bool { position == bytes.count }

  /// A number.
  @inline(__always)
  public mutating func int() throws(PackedDamage) -> Int {
    var next = position
    let number = bytes.withUnsafeBytes { $0.packedNumber(at: &next) }
    guard let number else { throw PackedDamage() }
    position = next
    return Int(Int64(bitPattern: number))
  }

  /// Bytes, which stay where they are.
  public mutating func slice() throws(PackedDamage) -> PackedBytes {
    bytes.part(try next(try int()))
  }

  /// A text.
  public mutating func string() throws(PackedDamage) -> String {
    let range = try next(try int())
    return bytes.withUnsafeBytes {
      String(decoding: UnsafeRawBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// A text that may be missing.
  public mutating func optionalString() throws(PackedDamage) -> String? {
    try bool() ? try string() : nil
  }

  /// A list of texts.
  public mutating func strings() throws(PackedDamage) -> [String] {
    try list { (reader) throws(PackedDamage) in try reader.string() }
  }

  /// Yes or no.
  public mutating func bool() throws(PackedDamage) -> Bool {
    bytes[try next(1).lowerBound] != 0
  }

  /// A number, to the bit.
  public mutating func double() throws(PackedDamage) -> Double {
    Double(bitPattern: try word())
  }

  /// The same of a small one.
  public mutating func float() throws(PackedDamage) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: try int()))
  }

  /// What stands for something else.
  public mutating func fingerprint() throws(PackedDamage) -> Fingerprint {
    let high = try word()
    return Fingerprint(high: high, low: try word())
  }

  /// A list.
  public mutating func list<Item>(
    _ each: (inout PackedReader) throws(PackedDamage) -> Item
  ) throws(PackedDamage) -> [Item] {
    let count = try int()
    // Every item takes a byte at least, so a count that is too large is found before there is memory for it.
    guard count >= 0, count <= bytes.count - position else { throw PackedDamage() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try each(&self)) }
    return items
  }

  /// A number of which all bits count.
  public mutating func word() throws(PackedDamage) -> UInt64 {
    let start = try next(8).lowerBound
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
  }

  private mutating func next(_ count: Int) throws(PackedDamage) -> Range<Int> {
    guard count >= 0, count <= bytes.count - position else { throw PackedDamage() }
    let range = position..<position + count
    position += count
    return range
  }
}

/// What was read is not what was written.
public struct PackedDamage: Error, Sendable {
  /// There is only this to say.
  public init() {}
}
