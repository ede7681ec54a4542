/// Small numbers as they are written, each with a comma: nearly all that an index has.
struct DecimalDigits: @unchecked Sendable {
  /// Numbers below this are there.
  static let count: UInt32 = 1000
  static let shared = DecimalDigits()

  /// The text in the lower half, its length in the upper; never written again, which makes it safe to share.
  private let entries: UnsafePointer<UInt64>

  private init() {
    let entries = UnsafeMutablePointer<UInt64>.allocate(capacity: Int(Self.count))
    for number in 0..<Int(Self.count) {
      let text = Array("\(number),".utf8)
      var entry = UInt64(text.count) << 32
      for (place, byte) in text.enumerated() { entry |= UInt64(byte) << UInt64(place * 8) }
      entries.advanced(by: number).initialize(to: entry)
    }
    self.entries = UnsafePointer(entries)
  }

  @inline(__always)
  subscript(number: UInt32) -> (text: UInt32, length: Int) {
    let entry = entries[Int(number)]
    return (UInt32(truncatingIfNeeded: entry).littleEndian, Int(entry >> 32))
  }
}
