/// A text's bytes, in memory of their own that a parser can look at without further checks.
///
/// Reading beyond the end gives zeros, which no valid text holds: so zero always means the end.
struct SourceBytes: ~Copyable {
  private let base: UnsafeMutablePointer<UInt8>
  /// The number of bytes.
  let count: Int

  /// Copies bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    base = UnsafeMutablePointer<UInt8>.allocate(capacity: count + Self.padding)
    if let source = bytes.baseAddress { base.initialize(from: source, count: count) }
    (base + count).initialize(repeating: 0, count: Self.padding)
  }

  deinit { base.deallocate() }

  /// So many zeros are after the end that a word can be loaded at any offset.
  private static let padding = 8

  /// The byte at an offset; 0 where there is none.
  @inline(__always) subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? base[offset] : 0
  }

  /// Eight bytes from an offset, the first lowest; zeros where there are none.
  @inline(__always) func word(at offset: Int) -> UInt64 {
    guard UInt(bitPattern: offset) <= UInt(bitPattern: count) else { return 0 }
    let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// The bytes of a range, cut to the text.
  @inline(__always) func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let start = min(max(0, range.lowerBound), count)
    let end = min(max(start, range.upperBound), count)
    return UnsafeBufferPointer(start: base + start, count: end - start)
  }
}
