/// One line of a CSV file (RFC 4180), cut at its commas; the same memory serves line after line.
///
/// A field may stand in quotes, with quotes in it doubled; it ends on its line.
public final class CSVLine {
  /// How many fields the last line has.
  public private(set) var count = 0
  private var starts: [Int]
  private var ends: [Int]
  private var base = UnsafeRawPointer(bitPattern: 1)
  private let scratch: UnsafeMutableRawBufferPointer

  /// Creates a reader of lines; fields beyond `most` are counted, and not kept.
  public init(most: Int) {
    starts = [Int](repeating: 0, count: most)
    ends = starts
    scratch = .allocate(byteCount: LineReading.longest + 1, alignment: 8)
  }

  deinit { scratch.deallocate() }

  /// Cuts a line; false where a quote is not closed.
  ///
  /// The fields are valid as long as the line is.
  public func split(_ line: UnsafeRawBufferPointer) -> Bool {
    count = 0
    base = line.baseAddress
    var start = 0
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: ",") {
        end(start, index)
        start = index + 1
      } else if byte == UInt8(ascii: "\"") {
        return splitQuoted(line)
      }
    }
    end(start, line.count)
    return true
  }

  /// A field of the last line.
  public subscript(index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: base.map { $0 + starts[index] }, count: ends[index] - starts[index])
  }

  /// A field as text.
  public func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  private func end(_ start: Int, _ end: Int) {
    if count < starts.count {
      starts[count] = start
      ends[count] = end
    }
    count += 1
  }

  /// Writes the line anew without its quotes.
  private func splitQuoted(_ line: UnsafeRawBufferPointer) -> Bool {
    count = 0
    base = UnsafeRawPointer(scratch.baseAddress)
    var (start, written, index) = (0, 0, 0)
    var isQuoted = false
    while index < line.count {
      let byte = line[index]
      let isDoubled = isQuoted && index + 1 < line.count && line[index + 1] == UInt8(ascii: "\"")
      if byte == UInt8(ascii: "\""), !isDoubled {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        end(start, written)
        start = written
      } else {
        if byte == UInt8(ascii: "\"") { index += 1 }
        scratch[written] = byte
        written += 1
      }
      index += 1
    }
    end(start, written)
    return !isQuoted
  }
}
