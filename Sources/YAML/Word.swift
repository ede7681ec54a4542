/// Tests on eight bytes at once: a byte that passes has its highest bit set in the result.
enum Word {
  static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The same byte eight times.
  @inline(__always) static func all(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The bytes that are control characters of ASCII, DEL left out.
  @inline(__always) static func controls(_ word: UInt64) -> UInt64 {
    ~((word & low) &+ all(0x60)) & ~word & high
  }

  /// The bytes that equal one of ASCII.
  @inline(__always) static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    ~(((word & low) ^ all(byte)) &+ low) & ~word & high
  }

  /// The number of the first byte that passed a test.
  @inline(__always) static func first(_ passed: UInt64) -> Int { passed.trailingZeroBitCount >> 3 }
}
