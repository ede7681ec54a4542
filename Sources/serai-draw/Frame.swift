import Glibc

/// Bytes with their length before them, on standard input and output.
enum Frame {
  private static let largest = 16 << 20

  /// The next one; nil at the end of the input.
  static func read() -> [UInt8]? {
    guard let head = read(4) else { return nil }
    let count = head.reduce(0) { $0 << 8 | Int($1) }
    return (1...largest).contains(count) ? read(count) : nil
  }

  private static func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes[filled...].withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }

  /// Writes one; ends the process where nobody reads.
  static func write(_ bytes: [UInt8]) {
    let count = UInt32(bytes.count)
    let all = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + bytes
    var written = 0
    while written < all.count {
      let put = all[written...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { exit(1) }
      written += put
    }
  }
}
