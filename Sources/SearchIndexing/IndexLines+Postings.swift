import Search

extension IndexLines {
  /// Adds the line of a term; of more documents than a line has, another about the rest.
  ///
  /// - Parameters:
  ///   - impacts: what the term counts in each document.
  ///   - most: how many documents a line has.
  mutating func add(
    _ term: ArraySlice<UInt8>, _ postings: [TermPosting], _ impacts: [UInt8], _ most: Int
  ) {
    let start = bytes.count
    var rest: [UInt8] = []
    if postings.count <= most {
      bytes += Self.line(term, cutFrom: 0, postings, impacts)
    } else {
      let isKept = Self.weightiest(impacts, most)
      bytes += Self.line(term, cutFrom: postings.count, postings, impacts) { isKept[$0] }
      rest = Self.line(term, cutFrom: 0, postings, impacts) { !isKept[$0] }
    }
    lines.append(Line(term: term, range: start..<bytes.count, rest: rest))
  }

  /// By posting, whether it is one of those that count most, of equals the first.
  private static func weightiest(_ impacts: [UInt8], _ most: Int) -> [Bool] {
    var counts = [Int](repeating: 0, count: 256)
    for impact in impacts { counts[Int(impact)] += 1 }
    // All that count more than the last that is taken, and of those that count as much the first.
    var (least, left) = (255, most)
    while least > 0, counts[least] <= left {
      left -= counts[least]
      least -= 1
    }
    return impacts.map { impact in
      if impact == least { left -= 1 }
      return impact > least || impact == least && left >= 0
    }
  }

  /// `["term",total,[document,impact,…]]`, documents as differences; the total of postings that are cut.
  private static func line(
    _ term: ArraySlice<UInt8>, cutFrom total: Int, _ postings: [TermPosting], _ impacts: [UInt8],
    having isIncluded: (Int) -> Bool = { _ in true }
  ) -> [UInt8] {
    var head = [UInt8(ascii: "[")]
    head.append(quoted: Array(term))
    head += Array(",\(total),[".utf8)
    let most = head.count + postings.count * LineWriter.mostPerPosting + 2
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      var writer = LineWriter(buffer)
      for byte in head { writer.add(byte) }
      var before: UInt32 = 0
      var isFirst = true
      for index in postings.indices where isIncluded(index) {
        if !isFirst { writer.add(UInt8(ascii: ",")) }
        writer.add(decimal: postings[index].document - before)
        writer.add(UInt8(ascii: ","))
        writer.add(decimal: UInt32(impacts[index]))
        before = postings[index].document
        isFirst = false
      }
      writer.add(UInt8(ascii: "]"))
      writer.add(UInt8(ascii: "]"))
      count = writer.count
    }
  }
}

/// Writes into memory that is surely large enough: an index has millions of numbers.
private struct LineWriter {
  /// Two numbers of at most ten and three digits, each with a comma.
  static let mostPerPosting = 15

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// Adds a number; nearly all have three digits at most.
  @inline(__always)
  mutating func add(decimal number: UInt32) {
    if number >= 1000 { add(higher: number / 1000) }
    if number >= 100 { add(digit: number / 100 % 10) }
    if number >= 10 { add(digit: number / 10 % 10) }
    add(digit: number % 10)
  }

  private mutating func add(higher number: UInt32) {
    if number >= 10 { add(higher: number / 10) }
    add(digit: number % 10)
  }

  @inline(__always)
  private mutating func add(digit: UInt32) {
    add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
  }
}
