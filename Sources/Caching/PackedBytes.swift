/// Reads texts and numbers that `PackedWriter` has written, where they lie; nil at the end, and where there is
/// something else.
public struct PackedBytes {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// Reads from the start of bytes that stay where they are.
  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// A number that is not negative.
  public mutating func number() -> Int? {
    var number = 0
    var shift = 0
    while position < bytes.count, shift < 56 {
      let byte = Int(bytes[position])
      position += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// The bytes of a text.
  public mutating func text() -> UnsafeRawBufferPointer? {
    guard let count = number(), count <= bytes.count - position else { return nil }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }
}
