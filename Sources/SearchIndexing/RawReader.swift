import Caching

/// Reads what `PackedWriter` has written where it lies, for the many small things that an index has.
struct RawReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Bytes with their count before them; nil at the end, and where they are damaged.
  @inline(__always)
  mutating func slice() -> UnsafeRawBufferPointer? {
    guard let number = bytes.packedNumber(at: &position), let count = Int(exactly: number),
      count <= bytes.count - position
    else { return nil }
    position += count
    return UnsafeRawBufferPointer(rebasing: bytes[position - count..<position])
  }
}
