import Caching

/// The lines of an index about some terms, and the terms packed for the next index.
struct IndexLines: Sendable {
  struct Line: Sendable {
    /// Where its term ends, as JSON; it begins after the bracket.
    let termEnd: Int
    /// Where the line ends among all, and where the one about the documents that it does not have.
    let end: Int
    let restEnd: Int
  }

  private(set) var lines: [Line] = []
  /// All lines, each with the comma and the end of line that follow it.
  private(set) var bytes: [UInt8] = []
  /// The lines about those documents that the first do not have.
  private(set) var rests: [UInt8] = []
  var blocks: [PackedBytes] = []

  /// What follows each line.
  static let separator = Array(",\n".utf8)

  /// Makes room for what will be about so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func add(
    _ quotedLength: Int, _ line: UnsafeRawBufferPointer, _ rest: UnsafeRawBufferPointer?
  ) {
    let termEnd = bytes.count + 1 + quotedLength
    bytes.append(contentsOf: line)
    if let rest { rests.append(contentsOf: rest) }
    lines.append(Line(termEnd: termEnd, end: bytes.count, restEnd: rests.count))
  }
}
