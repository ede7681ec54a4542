/// Writes values one after the other, each so that nothing that follows can be taken for a part of it.
///
/// What it writes is read by `PackedReader`, or hashed.
public struct PackedWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  public init() {}

  /// What stands for all that was written.
  public var fingerprint: Fingerprint { Fingerprint(bytes) }

  /// All that was written, to be kept.
  public var packed: PackedBytes { PackedBytes(bytes) }

  /// A number, in as few bytes as it needs where it is small and not negative.
  public mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Bytes, with their count before them.
  public mutating func add(_ other: ArraySlice<UInt8>) {
    add(other.count)
    bytes += other
  }

  /// The same of what was packed.
  public mutating func add(_ other: PackedBytes) {
    add(other.count)
    other.withUnsafeBytes { bytes += $0 }
  }

  /// The same of bytes in memory.
  public mutating func add(_ other: UnsafeRawBufferPointer) {
    add(other.count)
    bytes += other
  }

  /// Makes room for so many bytes more.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// A text.
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// A text that may be missing.
  public mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  /// Yes or no.
  public mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// A number, to the bit.
  public mutating func add(_ number: Double) { addWord(number.bitPattern) }

  /// The same of a small one.
  public mutating func add(_ number: Float) { add(Int(number.bitPattern)) }

  /// What stands for something else.
  public mutating func add(_ fingerprint: Fingerprint) {
    addWord(fingerprint.high)
    addWord(fingerprint.low)
  }

  /// A list, with its count before it.
  public mutating func add<Item>(
    _ list: some Collection<Item>, _ each: (inout PackedWriter, Item) -> Void
  ) {
    add(list.count)
    for item in list { each(&self, item) }
  }

  /// A number of which all bits count.
  public mutating func addWord(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
  }
}
