/// A file of lines before it is put together: which lines it has.
struct IndexPart: Sendable {
  /// Places of bytes in sections that follow each other.
  struct Piece: Sendable {
    let section: Int
    var range: Range<Int>
  }

  let name: PartName
  let isRest: Bool
  private(set) var pieces: [Piece] = []

  /// Files of lines, bounded in bytes, with the first term of each as JSON.
  ///
  /// - Parameter isFull: whether a file of so many bytes is ended before a line of so many.
  static func plan(
    _ kind: String, _ sections: [IndexLines], isFull: (_ count: Int, _ next: Int) -> Bool
  ) -> (parts: [IndexPart], starts: [[UInt8]]) {
    var parts: [IndexPart] = []
    var starts: [[UInt8]] = []
    var part = IndexPart(PartName(kind, 0), isRest: false)
    var rest = IndexPart(PartName("rest", 0), isRest: true)
    func end() {
      if !part.pieces.isEmpty { parts.append(part) }
      if !rest.pieces.isEmpty { parts.append(rest) }
      part = IndexPart(PartName(kind, starts.count), isRest: false)
      rest = IndexPart(PartName("rest", starts.count), isRest: true)
    }
    for (section, lines) in sections.enumerated() {
      var (start, restStart) = (0, 0)
      for line in lines.lines {
        let next = line.end - start - IndexLines.separator.count
        if !part.pieces.isEmpty, isFull(part.count - 1, next) { end() }
        if part.pieces.isEmpty { starts.append(Array(lines.bytes[start + 1..<line.termEnd])) }
        part.add(section, start..<line.end)
        rest.add(section, restStart..<line.restEnd)
        (start, restStart) = (line.end, line.restEnd)
      }
    }
    end()
    return (parts, starts)
  }

  /// How many bytes the file has.
  private(set) var count = 2 - IndexLines.separator.count

  private init(_ name: PartName, isRest: Bool) {
    self.name = name
    self.isRest = isRest
  }

  private mutating func add(_ section: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    count += range.count
    if let last = pieces.last, last.section == section {
      pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      pieces.append(Piece(section: section, range: range))
    }
  }

  /// The file.
  func bytes(of sections: [IndexLines]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + IndexLines.separator.count)
    bytes.append(UInt8(ascii: "["))
    for piece in pieces {
      bytes +=
        isRest
        ? sections[piece.section].rests[piece.range] : sections[piece.section].bytes[piece.range]
    }
    bytes.removeLast(IndexLines.separator.count)
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }
}
