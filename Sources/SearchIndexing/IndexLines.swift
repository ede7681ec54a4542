/// The lines of an index about some terms, and the terms packed for the next index.
struct IndexLines: Sendable {
  struct Line: Sendable {
    let term: ArraySlice<UInt8>
    /// The bytes of the line among all.
    let range: Range<Int>
    /// The line about the documents that the first does not have; empty where it has all.
    let rest: [UInt8]
  }

  var lines: [Line] = []
  var bytes: [UInt8] = []
  var blocks: [ArraySlice<UInt8>] = []

  typealias Parts = [(name: String, bytes: [UInt8])]

  /// Files of lines, bounded in bytes, with the first term of each.
  ///
  /// - Parameter isFull: whether a file of so many bytes is ended before a line of so many.
  static func files(
    _ name: String, _ sections: [IndexLines], isFull: (_ count: Int, _ next: Int) -> Bool
  ) -> (Parts, starts: [[UInt8]]) {
    var parts: Parts = []
    var starts: [[UInt8]] = []
    var bytes: [UInt8] = []
    var rest: [UInt8] = []
    func end() {
      guard !bytes.isEmpty else { return }
      bytes.append(UInt8(ascii: "]"))
      parts.append(("\(name)-\(starts.count - 1)", bytes))
      if !rest.isEmpty { parts.append(("rest-\(starts.count - 1)", rest + [UInt8(ascii: "]")])) }
      bytes = []
      rest = []
    }
    for section in sections {
      for line in section.lines {
        if !bytes.isEmpty, isFull(bytes.count, line.range.count) { end() }
        if bytes.isEmpty { starts.append(Array(line.term)) }
        bytes.append(line: section.bytes[line.range])
        if !line.rest.isEmpty { rest.append(line: line.rest[...]) }
      }
    }
    end()
    return (parts, starts)
  }
}

extension [UInt8] {
  /// Adds an item of a list that has one in each line.
  fileprivate mutating func append(line: ArraySlice<UInt8>) {
    if isEmpty {
      append(UInt8(ascii: "["))
    } else {
      append(UInt8(ascii: ","))
      append(0x0A)
    }
    append(contentsOf: line)
  }
}
