/// A text that is known to be UTF-8, as the bytes of every `String` are.
extension UnsafeBufferPointer<UInt8> {
  /// The byte after the code point that begins at one.
  func endOfScalar(at start: Int) -> Int {
    let byte = self[start]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return Swift.min(start + length, count)
  }

  func startOfScalar(before end: Int) -> Int {
    var start = end - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  func scalar(from start: Int, to end: Int) -> UInt32 {
    let first = UInt32(self[start])
    guard end - start > 1 else { return first }
    var value = first & (0x7F >> UInt32(end - start))
    for index in (start + 1)..<end { value = value << 6 | UInt32(self[index]) & 0x3F }
    return value
  }
}
