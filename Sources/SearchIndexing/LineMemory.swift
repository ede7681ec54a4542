import Search

/// Where the lines about a term are written before an index has them, used for one term after the other.
struct LineMemory: ~Copyable {
  /// For the line of a term, and the line about the rest.
  private var memory: (UnsafeMutableRawPointer, UnsafeMutableRawPointer)
  private var capacity = 1 << 16

  init() {
    memory = (
      .allocate(byteCount: capacity, alignment: 8), .allocate(byteCount: capacity, alignment: 8)
    )
  }

  deinit {
    memory.0.deallocate()
    memory.1.deallocate()
  }

  /// Writes `["term",total,[document,impact,…]]`, documents as differences, with a comma and the end of the line; the
  /// total of postings that are cut.
  ///
  /// - Parameters:
  ///   - quoted: the term as JSON.
  ///   - most: how many documents a line has; of a term that more have, there is another about the rest.
  mutating func write(
    _ quoted: [UInt8], _ postings: UnsafeBufferPointer<TermPosting>, _ impacts: [UInt8], most: Int
  ) -> (line: UnsafeRawBufferPointer, rest: UnsafeRawBufferPointer?) {
    reserve(quoted.count + postings.count * Self.mostPerPosting + Self.mostAround)
    guard postings.count > most else {
      return (line(quoted, postings, impacts), nil)
    }
    return lines(quoted, postings, impacts, ImpactCut(impacts, most: most))
  }

  /// Two numbers of at most ten and three digits, each with a comma.
  private static let mostPerPosting = 15
  /// Brackets, commas and the total, and what is written at once beyond a number's end.
  private static let mostAround = 32

  /// Packs documents for the next index.
  mutating func pack(_ postings: UnsafeBufferPointer<TermPosting>) -> UnsafeRawBufferPointer {
    reserve(postings.count * PackedPostings.mostPacked)
    var writer = RawWriter(memory.0)
    PackedPostings.pack(postings, into: &writer)
    return writer.bytes
  }

  private func line(
    _ quoted: [UInt8], _ postings: UnsafeBufferPointer<TermPosting>, _ impacts: [UInt8]
  ) -> UnsafeRawBufferPointer {
    let digits = DecimalDigits.shared
    var writer = RawWriter(memory.0)
    writer.begin(quoted, total: 0, digits)
    var before: UInt32 = 0
    for (place, posting) in postings.enumerated() {
      writer.add(item: posting.document &- before, digits)
      writer.add(item: UInt32(impacts[place]), digits)
      before = posting.document
    }
    return writer.end()
  }

  private func lines(
    _ quoted: [UInt8], _ postings: UnsafeBufferPointer<TermPosting>, _ impacts: [UInt8],
    _ cut: ImpactCut
  ) -> (UnsafeRawBufferPointer, UnsafeRawBufferPointer?) {
    let digits = DecimalDigits.shared
    var cut = cut
    var line = RawWriter(memory.0)
    var rest = RawWriter(memory.1)
    line.begin(quoted, total: UInt32(postings.count), digits)
    rest.begin(quoted, total: 0, digits)
    var (before, restBefore): (UInt32, UInt32) = (0, 0)
    for (place, posting) in postings.enumerated() {
      let impact = impacts[place]
      if cut.takes(impact) {
        line.add(item: posting.document &- before, digits)
        line.add(item: UInt32(impact), digits)
        before = posting.document
      } else {
        rest.add(item: posting.document &- restBefore, digits)
        rest.add(item: UInt32(impact), digits)
        restBefore = posting.document
      }
    }
    return (line.end(), rest.end())
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    memory.0.deallocate()
    memory.1.deallocate()
    capacity = max(capacity * 2, count)
    memory = (
      .allocate(byteCount: capacity, alignment: 8), .allocate(byteCount: capacity, alignment: 8)
    )
  }
}

extension RawWriter {
  fileprivate mutating func begin(_ quoted: [UInt8], total: UInt32, _ digits: DecimalDigits) {
    add(UInt8(ascii: "["))
    for byte in quoted { add(byte) }
    add(UInt8(ascii: ","))
    add(item: total, digits)
    add(UInt8(ascii: "["))
  }

  /// Ends a line that has a posting at least.
  fileprivate mutating func end() -> UnsafeRawBufferPointer {
    removeLast()
    for byte in "]],\n".utf8 { add(byte) }
    return bytes
  }
}
