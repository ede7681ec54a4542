/// Where a matcher has been.
///
/// It begins to take note only when that is worth while, so that short matches cost no memory.
struct Visited {
  private var bits: [UInt64] = []
  private let width: Int
  private let size: Int
  /// How many places may still go unnoted; none ever is where it is negative.
  private var unnoted: Int

  /// The most bits: 16 MiB.
  private static let mostBits = 1 << 27

  init(_ program: Program, _ count: Int) {
    width = count + 1
    let (bits, isTooLarge) = program.checkpointCount.multipliedReportingOverflow(by: width)
    size = bits
    let isKept = !program.refersBack && !isTooLarge && bits <= Self.mostBits
    unnoted = isKept ? 256 + bits >> 10 : -1
  }

  /// Takes note of a place; false where it has been noted before.
  mutating func insert(_ checkpoint: Int32, _ position: Int) -> Bool {
    if bits.isEmpty {
      guard unnoted >= 0 else { return true }
      unnoted -= 1
      guard unnoted < 0 else { return true }
      bits = Array(repeating: 0, count: size >> 6 + 1)
    }
    let index = Int(checkpoint) * width + position
    let bit: UInt64 = 1 << UInt64(index & 63)
    if bits[index >> 6] & bit != 0 { return false }
    bits[index >> 6] |= bit
    return true
  }
}
