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
