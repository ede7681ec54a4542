/// Reads what `PackedWriter` has written where it lies, for the many small things that an index has.
struct RawReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Bytes with their count before them; nil at the end, and where they are damaged.
  @inline(__always)
  mutating func slice() -> UnsafeRawBufferPointer? {
    guard let count = number(), count <= bytes.count - position else { return nil }
    position += count
    return UnsafeRawBufferPointer(rebasing: bytes[position - count..<position])
  }

  @inline(__always)
  private mutating func number() -> Int? {
    var (number, shift) = (0, 0)
    while position < bytes.count, shift < 42 {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
