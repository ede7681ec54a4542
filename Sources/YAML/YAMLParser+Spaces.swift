/// White space, line breaks and comments: sections 6.1 to 6.7.
extension YAMLParser {
  /// Whether the text has ended.
  @inline(__always) var isAtEnd: Bool { offset >= source.count }

  /// The column of the next byte, from 0, which in indentation is that of the character.
  @inline(__always) var column: Int { offset - lineStart }

  /// Takes note of where a line begins and how far it is indented.
  @inline(__always) mutating func beginLine(at start: Int) {
    lineStart = start
    var end = start
    while source[end] == 0x20 { end += 1 }
    lineIndent = end - start
    offset = end
  }

  /// The byte after the break at an offset, or the offset where there is no break.
  @inline(__always) func afterBreak(_ offset: Int) -> Int {
    let byte = source[offset]
    if byte == 0x0A { return offset + 1 }
    if byte == 0x0D { return source[offset + 1] == 0x0A ? offset + 2 : offset + 1 }
    return offset
  }

  /// The first break from an offset on, or the end.
  @inline(__always) func lineEnd(from start: Int) -> Int {
    var offset = start
    while true {
      let word = source.word(at: offset)
      let breaks = Word.equal(word, 0x0A) | Word.equal(word, 0x0D) | Word.equal(word, 0)
      if breaks != 0 { return min(offset + Word.first(breaks), source.count) }
      offset += 8
    }
  }

  /// Skips white space, line breaks and comments: `s-separate` and `l-comment`.
  @inline(__always) mutating func skipSpace() {
    crossedLine = false
    sawTab = false
    while true {
      let byte = source[offset]
      if byte == 0x20 {
        offset += 1
      } else if byte.isBreak {
        beginLine(at: afterBreak(offset))
        crossedLine = true
        sawTab = false
      } else if byte == UInt8(ascii: "#"), isCommentStart(offset) {
        offset = lineEnd(from: offset)
      } else if byte == 0x09 {
        sawTab = true
        offset += 1
      } else {
        return
      }
    }
  }

  /// Skips spaces and tabs: `s-separate-in-line`.
  @inline(__always) mutating func skipBlanks() {
    while source[offset].isBlank { offset += 1 }
  }

  /// Whether a `#` begins a comment: it does at the start of a line and after white space.
  func isCommentStart(_ offset: Int) -> Bool {
    offset == lineStart || source[offset - 1].isBlank
  }

  /// Whether `---` or `...` stands here, at the start of a line.
  @inline(__always) var isAtMarker: Bool {
    offset == lineStart && isMarker(at: offset)
  }

  /// Whether `---` or `...` is at the start of a line.
  @inline(__always) func isMarker(at start: Int) -> Bool {
    let byte = source[start]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return false }
    return source[start + 1] == byte && source[start + 2] == byte
      && source[start + 3].isSpaceOrEnd
  }

  /// The end of a line after a node: `s-b-comment`; `last` tells what the node ends with, and `start` where
  /// it began.
  mutating func endLine(
    _ kind: YAMLError.Kind, _ last: String, from start: Int? = nil
  ) throws(YAMLError) {
    skipBlanks()
    let byte = source[offset]
    if byte.isBreakOrEnd { return }
    if byte == UInt8(ascii: "#") {
      guard isCommentStart(offset) else { throw fault(.commentWithoutSpace, at: offset) }
      offset = lineEnd(from: offset)
      return
    }
    throw fault(kind, at: offset, last, in: start.map { valueContext($0) })
  }
}
