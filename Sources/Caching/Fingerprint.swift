import COpenSSL

/// What stands for some bytes: the first half of their SHA-256 digest.
///
/// That two inputs share one by accident is out of the question: it would take 2⁶⁴ of them.
public struct Fingerprint: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Of a file, or of what a `PackedWriter` has written.
  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Fingerprint($0) }
  }

  /// Of bytes in memory.
  public init(_ bytes: UnsafeRawBufferPointer) {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let start = bytes.bindMemory(to: UInt8.self).baseAddress
    _ = digest.withUnsafeMutableBufferPointer { SHA256(start, bytes.count, $0.baseAddress) }
    high = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
