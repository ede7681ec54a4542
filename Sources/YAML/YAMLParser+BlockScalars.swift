/// Literal and folded block scalars: section 8.1.
extension YAMLParser {
  private enum Chomping { case strip, clip, keep }

  /// Reads the scalar that `|` or `>` begins, in a collection indented by `outer`.
  mutating func readBlockScalar(_ properties: PropertiesNumber, outer: Int) throws(YAMLError) {
    let indicator = offset
    let start = start(properties, indicator)
    let isFolded = source[offset] == UInt8(ascii: ">")
    offset += 1
    let (chomping, explicit) = try readHeader(indicator)
    var end = offset
    try endLine(.textAfterHeader, isFolded ? ">" : "|")
    let margin = explicit > 0 ? max(0, outer) + explicit : -1
    let text = try readBlockLines(isFolded, chomping, margin, outer, &end)
    // Only after a comment can white space that is not spaces stand in the lines below.
    if source[offset] == 0x09 { throw fault(.tab, at: offset) }
    emit(text, isFolded ? .folded : .literal, start..<end, properties)
    state = .blockEntry
  }

  /// The indicators after `|` or `>`, in any order: `c-b-block-header`.
  private mutating func readHeader(
    _ indicator: Int
  ) throws(YAMLError) -> (Chomping, indentation: Int) {
    var chomping: Chomping?
    var indentation = 0
    while true {
      let byte = source[offset]
      if chomping == nil, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        chomping = byte == UInt8(ascii: "-") ? .strip : .keep
      } else if indentation == 0, 0x31...0x39 ~= byte {
        indentation = Int(byte & 0x0F)
      } else {
        return (chomping ?? .clip, indentation)
      }
      offset += 1
    }
  }

  /// The lines of a block scalar that were read.
  private struct BlockLines {
    let isFolded: Bool
    /// The spaces that lines with text begin with; -1 until the first of them tells.
    var margin: Int
    var count = 0
    /// Empty lines since the last one with text.
    var empty = 0
    /// The only line with text so far, if nothing had to be put together yet.
    var single: Range<Int>?
    /// Whether the last line with text began with white space.
    var wasSpaced = false
    /// The empty line with most spaces before the first one with text.
    var widest = 0..<0
  }

  /// Reads the lines of a block scalar; `end` becomes the end of the last one with text.
  private mutating func readBlockLines(
    _ isFolded: Bool, _ chomping: Chomping, _ margin: Int, _ outer: Int, _ end: inout Int
  ) throws(YAMLError) -> TextSlice {
    var lines = BlockLines(isFolded: isFolded, margin: margin)
    let textStart = decoded.count
    var next = afterBreak(offset)
    while next < source.count {
      var text = next
      while source[text] == 0x20, lines.margin < 0 || text - next < lines.margin { text += 1 }
      if source[text].isBreakOrEnd {
        if text - next > lines.widest.count { lines.widest = next..<text }
        lines.empty += 1
        next = text < source.count ? afterBreak(text) : source.count
        continue
      }
      if text == next, outer < 0, isMarker(at: next) { break }
      if lines.margin < 0 {
        guard text - next > outer else { break }
        lines.margin = text - next
        if lines.widest.count > lines.margin {
          throw fault(.blockScalarIndentation, at: lines.widest.lowerBound)
        }
      }
      guard text - next >= lines.margin else { break }
      end = lineEnd(from: text)
      add(text..<end, to: &lines)
      next = afterBreak(end)
    }
    beginLine(at: next)
    return finish(lines, textStart, chomping)
  }

  /// Adds a line with text, and what the breaks before it stand for.
  private mutating func add(_ line: Range<Int>, to lines: inout BlockLines) {
    let isSpaced = source[line.lowerBound].isBlank
    defer {
      lines.count += 1
      lines.empty = 0
      lines.wasSpaced = isSpaced
    }
    if lines.count == 0, lines.empty == 0 { return lines.single = line }
    if let single = lines.single {
      decoded.append(contentsOf: source.slice(single))
      lines.single = nil
    }
    let isFolding = lines.isFolded && lines.count > 0 && !isSpaced && !lines.wasSpaced
    if isFolding, lines.empty == 0 {
      decoded.append(0x20)
    } else {
      let breaks = lines.count == 0 || isFolding ? lines.empty : lines.empty + 1
      decoded.append(contentsOf: repeatElement(0x0A, count: breaks))
    }
    decoded.append(contentsOf: source.slice(line))
  }

  /// Adds the breaks that the chomping indicator leaves at the end: section 8.1.1.2.
  private mutating func finish(
    _ lines: BlockLines, _ textStart: Int, _ chomping: Chomping
  ) -> TextSlice {
    if let single = lines.single {
      if chomping == .strip { return TextSlice(single) }
      if chomping == .clip || lines.empty == 0, source[single.upperBound] == 0x0A {
        return TextSlice(single.lowerBound..<single.upperBound + 1)
      }
      decoded.append(contentsOf: source.slice(single))
    }
    if lines.count > 0, chomping != .strip { decoded.append(0x0A) }
    if chomping == .keep { decoded.append(contentsOf: repeatElement(0x0A, count: lines.empty)) }
    return TextSlice(textStart..<decoded.count, isDecoded: true)
  }
}
