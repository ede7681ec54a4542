/// The part of a text that needs no closer look.
public enum PrintableText {
  /// The first byte from an offset on that is neither printable ASCII nor a line feed; most of a
  /// text is.
  public static func end(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let base = text.baseAddress, start >= 0 else { return text.count }
    var offset = start
    while offset + 8 <= text.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
      let odd =
        Word.controls(word) & ~Word.equal(word, 0x0A) | Word.equal(word, 0x7F) | word & Word.high
      if odd != 0 { return offset + Word.first(odd) }
      offset += 8
    }
    while offset < text.count, 0x20..<0x7F ~= text[offset] || text[offset] == 0x0A { offset += 1 }
    return offset
  }
}
