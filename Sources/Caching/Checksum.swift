import CXXHash

/// What tells that bytes are those that were written (XXH3, 128 bits).
///
/// It finds damage at the speed of memory. It does not stand for contents that strangers choose: `Fingerprint` does.
struct Checksum: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    let sum = XXH3_128bits(bytes.baseAddress, bytes.count)
    (high, low) = (sum.high64, sum.low64)
  }

  /// In as many digits for each.
  var text: String { [high, low].map(Self.digits).joined() }

  private static func digits(_ word: UInt64) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
