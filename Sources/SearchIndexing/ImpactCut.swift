/// Which postings of a term are those that count most; of equals the first.
struct ImpactCut {
  /// All that count more are among them, and of those that count as much the first.
  private let least: UInt8
  private var left: Int

  init(_ impacts: [UInt8], most: Int) {
    var counts = [Int](repeating: 0, count: 256)
    for impact in impacts { counts[Int(impact)] += 1 }
    var (least, left) = (255, most)
    while least > 0, counts[least] <= left {
      left -= counts[least]
      least -= 1
    }
    (self.least, self.left) = (UInt8(least), left)
  }

  /// Whether the next posting, of those in their order, is one of them.
  @inline(__always)
  mutating func takes(_ impact: UInt8) -> Bool {
    let isLast = impact == least
    left -= isLast ? 1 : 0
    return impact > least || isLast && left >= 0
  }
}
