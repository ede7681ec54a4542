/// Writes into memory that is surely large enough: an index has millions of numbers.
struct RawWriter {
  private let start: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  init(_ start: UnsafeMutableRawPointer) {
    self.start = start
    end = start
  }

  var count: Int { end - start }

  /// What was written.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    end.storeBytes(of: byte, as: UInt8.self)
    end += 1
  }

  /// Adds a number and a comma, for which eleven bytes must be there.
  @inline(__always)
  mutating func add(item number: UInt32, _ digits: DecimalDigits) {
    if number >= DecimalDigits.count { return addLong(number) }
    let (text, length) = digits[number]
    end.storeBytes(of: text, as: UInt32.self)
    end += length
  }

  /// Takes back what was written last.
  mutating func removeLast() { end -= 1 }

  private mutating func addLong(_ number: UInt32) {
    add(higher: number)
    add(UInt8(ascii: ","))
  }

  private mutating func add(higher number: UInt32) {
    if number >= 10 { add(higher: number / 10) }
    add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

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
