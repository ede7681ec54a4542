extension UnsafeRawBufferPointer {
  /// A number that `PackedWriter` has written, and moves the position behind it; nil where there is none that is
  /// whole, or it has more than 64 bits.
  @inlinable
  @inline(__always)
  package func packedNumber(at position: inout Int) -> UInt64? {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while position < count, shift < 64 {
      let byte = self[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
