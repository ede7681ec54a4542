/// Scalars in quotes: sections 7.3.1 and 7.3.2.
extension YAMLParser {
  /// Reads a scalar in quotes, the lines of which begin with `indent` spaces at least.
  mutating func readQuoted(indent: Int) throws(YAMLError) -> TextSlice {
    let quote = source[offset]
    let opening = offset
    offset += 1
    let start = offset
    offset = endOfRun(from: offset, quote)
    let isWhole =
      source[offset] == quote && (quote == UInt8(ascii: "\"") || source[offset + 1] != quote)
    let text: TextSlice
    if isWhole {
      text = TextSlice(start..<offset)
    } else {
      let textStart = decoded.count
      decoded.append(contentsOf: source.slice(start..<offset))
      try readParts(quote, opening, indent, kept: textStart)
      text = TextSlice(textStart..<decoded.count, isDecoded: true)
    }
    offset += 1
    if unprintable < offset { allowUnprintable(before: offset) }
    return text
  }

  /// Reads the rest of a scalar that is not the same in the text as in its value; what is decoded
  /// before `kept` stays as it is at the end of a line.
  private mutating func readParts(
    _ quote: UInt8, _ opening: Int, _ indent: Int, kept: Int
  ) throws(YAMLError) {
    var kept = kept
    while true {
      let byte = source[offset]
      if byte == quote {
        guard quote == UInt8(ascii: "'"), source[offset + 1] == quote else { return }
        decoded.append(quote)
        offset += 2
        kept = decoded.count
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if source[offset + 1].isBreak {
          offset += 1
          let breaks = try breaks(opening, indent)
          decoded.append(contentsOf: repeatElement(0x0A, count: breaks - 1))
        } else {
          try readEscape(opening)
        }
        kept = decoded.count
      } else if byte.isBreak {
        trimBlanks(downTo: kept, opening)
        fold(try breaks(opening, indent))
        kept = decoded.count
      } else {
        throw fault(.unclosedQuote, at: opening)
      }
      let start = offset
      offset = endOfRun(from: offset, quote)
      decoded.append(contentsOf: source.slice(start..<offset))
    }
  }

  /// Takes white space off the end of what was read of a line.
  private mutating func trimBlanks(downTo kept: Int, _ opening: Int) {
    var start = offset
    while start > opening + 1, source[start - 1].isBlank { start -= 1 }
    decoded.removeLast(min(offset - start, max(0, decoded.count - kept)))
  }

  /// The first byte that may end a scalar in quotes, or be something else than it is.
  @inline(__always) private func endOfRun(from start: Int, _ quote: UInt8) -> Int {
    var offset = start
    while true {
      let word = source.word(at: offset)
      let stops =
        Word.controls(word) | Word.equal(word, quote) | Word.equal(word, UInt8(ascii: "\\"))
      if stops != 0 {
        let stop = offset + Word.first(stops)
        let byte = source[stop]
        guard byte == 0x09 || byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "'") else {
          return stop
        }
        offset = stop + 1
      } else {
        offset += 8
      }
    }
  }

  /// Passes the breaks up to the next line with text: how many they are.
  private mutating func breaks(_ opening: Int, _ indent: Int) throws(YAMLError) -> Int {
    var count = 0
    while source[offset].isBreak {
      beginLine(at: afterBreak(offset))
      count += 1
      guard lineIndent >= indent else {
        if source[offset].isBreak { continue }
        if isAtEnd { throw fault(.unclosedQuote, at: opening) }
        if source[offset] == 0x09 { throw fault(.tab, at: offset) }
        let isClosed = hasClosingQuote(opening)
        throw isClosed
          ? fault(.quoteIndentation, at: offset, in: valueContext(opening))
          : fault(.unclosedQuote, at: opening)
      }
      if isAtMarker {
        let marker = source[offset] == UInt8(ascii: "-") ? "---" : "..."
        throw fault(.markerInValue, at: offset, marker, in: valueContext(opening))
      }
      skipBlanks()
    }
    return count
  }

  /// Whether the quote comes again in the next line.
  private func hasClosingQuote(_ opening: Int) -> Bool {
    let line = source.slice(offset..<lineEnd(from: offset))
    return line.contains(source[opening])
  }
}
