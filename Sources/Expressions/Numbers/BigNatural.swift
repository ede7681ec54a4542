/// A whole number of any size, as far as writing numbers in decimals needs one.
struct BigNatural {
  /// The lowest 32 bits first, without zeros at the end.
  private var words: [UInt32] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      words.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  var isZero: Bool { words.isEmpty }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in words.indices {
      carry += UInt64(words[index]) * UInt64(factor)
      words[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { words.append(UInt32(carry)) }
  }

  mutating func multiply(byPowerOfTen exponent: Int) {
    for _ in 0..<(exponent / 9) { multiply(by: 1_000_000_000) }
    for _ in 0..<(exponent % 9) { multiply(by: 10) }
  }

  mutating func shiftLeft(by count: Int) {
    multiply(by: 1 << UInt32(count % 32))
    if !isZero { words.insert(contentsOf: repeatElement(0, count: count / 32), at: 0) }
  }

  /// Takes off a number that is not larger.
  private mutating func subtract(_ other: BigNatural) {
    var borrow: UInt32 = 0
    for index in words.indices {
      let taken = index < other.words.count ? other.words[index] : 0
      let (first, firstBorrows) = words[index].subtractingReportingOverflow(taken)
      let (second, secondBorrows) = first.subtractingReportingOverflow(borrow)
      words[index] = second
      borrow = firstBorrows || secondBorrows ? 1 : 0
    }
    while words.last == 0 { words.removeLast() }
  }

  /// Takes off a number as often as it goes, and says how often; for a few times at most.
  mutating func takeOff(_ other: BigNatural) -> Int {
    var count = 0
    while !(self < other) {
      subtract(other)
      count += 1
    }
    return count
  }

  static func < (left: BigNatural, right: BigNatural) -> Bool {
    if left.words.count != right.words.count { return left.words.count < right.words.count }
    for index in left.words.indices.reversed() where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }
}
