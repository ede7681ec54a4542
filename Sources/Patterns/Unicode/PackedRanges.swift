/// Ranges unpacked from a table.
struct PackedRanges: Sendable {
  let ranges: [ClosedRange<UInt32>]
  /// What each range has, such as the number of its script; empty where the table has none.
  let values: [[UInt8]]

  init(_ table: StaticString) {
    var ranges: [ClosedRange<UInt32>] = []
    var values: [[UInt8]] = []
    var reader = Reader(table)
    var next: UInt32 = 0
    while !reader.isAtEnd {
      let first = next + reader.number()
      let last = first + reader.number()
      ranges.append(first...last)
      values.append(reader.values())
      next = last + 1
    }
    self.ranges = ranges
    self.values = values
  }

  /// The index of the range that a code point is in.
  func index(of scalar: UInt32) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar ? low : nil
  }

  private struct Reader {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ table: StaticString) {
      text = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    }

    var isAtEnd: Bool { position >= text.count }

    /// A number, and the blank after it if there is one.
    mutating func number() -> UInt32 {
      var number: UInt32 = 0
      while position < text.count, let digit = Self.digit(text[position]) {
        number = number * 36 + digit
        position += 1
      }
      if position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
      return number
    }

    /// The numbers up to the end of the entry.
    mutating func values() -> [UInt8] {
      var values: [UInt8] = []
      while position < text.count, text[position] != UInt8(ascii: ",") {
        values.append(UInt8(truncatingIfNeeded: number()))
        if position < text.count, text[position] == UInt8(ascii: "+") { position += 1 }
      }
      position += 1
      return values
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a") + 10)
      default: nil
      }
    }
  }
}
