/// Scalars without quotes: section 7.3.3.
extension YAMLParser {
  /// Whether a plain scalar can begin with the next byte: `ns-plain-first`.
  @inline(__always) func canStartPlain(inFlow: Bool) -> Bool {
    let byte = source[offset]
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      return isPlainSafe(source[offset + 1], inFlow: inFlow)
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    default: return !byte.isSpaceOrEnd
    }
  }

  /// Whether a byte can follow an indicator that is part of a text: `ns-plain-safe`.
  @inline(__always) func isPlainSafe(_ byte: UInt8, inFlow: Bool) -> Bool {
    !byte.isSpaceOrEnd && !(inFlow && byte.isFlowIndicator)
  }

  /// Reads a plain scalar's part in a line; the byte after its text.
  ///
  /// It ends at a break, before a comment, at a colon that ends a key, or at a flow indicator; the
  /// next byte is that one then.
  @inline(__always) mutating func readPlainLine(inFlow: Bool) -> Int {
    var end = offset
    while true {
      end = inFlow ? endOfFlowRun(from: end) : endOfRun(from: end)
      let byte = source[end]
      if byte == UInt8(ascii: ":") {
        if !isPlainSafe(source[end + 1], inFlow: inFlow) { break }
      } else if byte == UInt8(ascii: "#") {
        if source[end - 1].isBlank { break }
      } else if byte != 0x09 {
        break
      }
      end += 1
    }
    offset = end
    while source[end - 1].isBlank { end -= 1 }
    return end
  }

  /// The first byte that may end a plain scalar in block style.
  @inline(__always) private func endOfRun(from start: Int) -> Int {
    var offset = start
    while true {
      let word = source.word(at: offset)
      let stops =
        Word.controls(word) | Word.equal(word, UInt8(ascii: ":"))
        | Word.equal(word, UInt8(ascii: "#"))
      if stops != 0 { return offset + Word.first(stops) }
      offset += 8
    }
  }

  /// The first byte that may end a plain scalar in flow style.
  @inline(__always) private func endOfFlowRun(from start: Int) -> Int {
    var offset = start
    while true {
      let byte = source[offset]
      if byte < 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#")
        || byte.isFlowIndicator
      {
        return offset
      }
      offset += 1
    }
  }

  /// Reads on in the lines below, if the scalar that ended with its line at `end` does.
  ///
  /// Lines are joined as section 6.5 says: a break is a space, and each empty line a line feed.
  mutating func readPlainLines(
    _ first: Range<Int>, indent: Int, inFlow: Bool
  ) -> (text: TextSlice, end: Int) {
    var end = first.upperBound
    var textStart = -1
    while source[offset].isBreak, let breaks = breaks(indent: indent, inFlow: inFlow) {
      if textStart < 0 {
        textStart = decoded.count
        decoded.append(contentsOf: source.slice(first))
      }
      fold(breaks)
      let start = offset
      end = readPlainLine(inFlow: inFlow)
      decoded.append(contentsOf: source.slice(start..<end))
    }
    if textStart < 0 { return (TextSlice(first), end) }
    return (TextSlice(textStart..<decoded.count, isDecoded: true), end)
  }

  /// Adds what breaks between two lines of a flow scalar stand for.
  mutating func fold(_ breaks: Int) {
    if breaks == 1 { return decoded.append(0x20) }
    decoded.append(contentsOf: repeatElement(0x0A, count: breaks - 1))
  }

  /// Passes the breaks before a line that goes on with a plain scalar; nil where none does, and
  /// nothing is passed then.
  private mutating func breaks(indent: Int, inFlow: Bool) -> Int? {
    let (end, line, margin) = (offset, lineStart, lineIndent)
    var count = 0
    while source[offset].isBreak {
      beginLine(at: afterBreak(offset))
      count += 1
      let isIndented = lineIndent >= indent
      if isIndented || !source[offset].isBlank { skipBlanks() }
      if source[offset].isBreak { continue }
      if isIndented, !isAtMarker, continuesPlain(inFlow: inFlow) { return count }
    }
    (offset, lineStart, lineIndent) = (end, line, margin)
    return nil
  }

  /// Whether the next byte can stand in a plain scalar at the start of a line: `ns-plain-char`.
  private func continuesPlain(inFlow: Bool) -> Bool {
    let byte = source[offset]
    if byte == 0xEF, isAtMark { return false }
    if byte == UInt8(ascii: ":") { return isPlainSafe(source[offset + 1], inFlow: inFlow) }
    return byte != UInt8(ascii: "#") && !byte.isSpaceOrEnd && !(inFlow && byte.isFlowIndicator)
  }
}
