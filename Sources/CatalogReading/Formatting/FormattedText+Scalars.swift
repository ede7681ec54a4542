extension FormattedText {
  /// A scalar of one line, with its properties; in double quotes where single ones are not needed.
  func scalarText(_ node: Int) -> String {
    let bytes = locating.bytes(of: node)
    let text = String(decoding: source.bytes[bytes], as: UTF8.self)
    let special: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'")]
    let content = locating.content(of: node)
    guard document.marks[node].style == .singleQuoted, content.count >= 2 else { return text }
    let inner = source.bytes[(content.lowerBound + 1)..<(content.upperBound - 1)]
    guard !inner.contains(where: { special.contains($0) || $0 < 0x20 }) else { return text }
    let before = String(
      decoding: source.bytes[bytes.lowerBound..<content.lowerBound], as: UTF8.self)
    return before + "\"" + String(decoding: inner, as: UTF8.self) + "\""
  }

  mutating func writeScalar(_ node: Int, after key: Int?, at indentation: Int) {
    let bytes = locating.bytes(of: node)
    guard source.bytes[bytes].contains(where: \.isBreak) else {
      text += " " + scalarText(node)
      return endLine(afterByte: bytes.upperBound)
    }
    let margin = String(repeating: " ", count: indentation + 2)
    let first = source.lineNumber(ofByte: bytes.lowerBound)
    // A text that begins below its key stays there.
    let isBelow =
      key.map { source.lineNumber(ofByte: Int(document.marks[$0].start)) < first } ?? false
    if isBelow { writeTrailingComment(before: bytes.lowerBound) }
    let last = source.lineNumber(ofByte: bytes.upperBound - 1)
    for number in first...last {
      let line = source.line(number)
      let part = line.clamped(to: bytes)
      let words = trimmed(part, isDoubleQuoted: document.marks[node].style == .doubleQuoted)
      if number > first || isBelow { text += "\n" }
      guard !words.isEmpty else { continue }
      text += number > first || isBelow ? margin : " "
      text += String(decoding: source.bytes[words], as: UTF8.self)
    }
    endLine(afterByte: bytes.upperBound)
  }

  /// A line of a text without white space around it; after a backslash it may mean something.
  func trimmed(_ line: Range<Int>, isDoubleQuoted: Bool) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, source.bytes[start].isBlank { start += 1 }
    while end > start, source.bytes[end - 1].isBlank,
      !(isDoubleQuoted && end - 1 > start && source.bytes[end - 2] == UInt8(ascii: "\\"))
    {
      end -= 1
    }
    return start..<end
  }

  /// A literal or folded text, whose lines keep what they are indented by beyond the first.
  mutating func writeBlockScalar(_ node: Int, at indentation: Int) {
    let mark = document.marks[node]
    let content = locating.content(of: node)
    let headerLine = source.lineNumber(ofByte: content.lowerBound)
    let header = source.line(headerLine)
    let sign = BlockHeader(source.bytes[content.lowerBound..<header.upperBound])
    let lines = blockLines(from: headerLine + 1, to: Int(mark.end), keepsLines: sign.keepsLines)
    let first = lines.first { !source.bytes[$0].allSatisfy(\.isBlank) }
    // Where the number of spaces is given, it counts from what the text stands in; it is not worth
    // finding out: few such texts are written by hand.
    guard sign.indentation == nil, let first else {
      isBeyond = true
      return
    }
    let depth = source.bytes[first].prefix { $0 == 0x20 }.count
    let properties = String(
      decoding: source.bytes[Int(mark.start)..<content.lowerBound], as: UTF8.self)
    text += " " + properties + sign.text
    writeTrailingComment(before: source.lineEnd(ofByte: content.lowerBound))
    text += "\n"
    let margin = String(repeating: " ", count: indentation + 2)
    for line in lines {
      // White space beyond the indentation is text, on a line with nothing else too.
      let inner = min(line.upperBound, line.lowerBound + depth)..<line.upperBound
      text += inner.isEmpty ? "" : margin + String(decoding: source.bytes[inner], as: UTF8.self)
      text += "\n"
    }
    keepsLines = sign.keepsLines
  }

  /// The lines of a block scalar; empty ones at its end belong to it only where it keeps them.
  private func blockLines(from first: Int, to end: Int, keepsLines: Bool) -> [Range<Int>] {
    var last = source.lineNumber(ofByte: max(0, end - 1))
    guard first <= last else { return [] }
    while keepsLines, last + 2 < source.lineCount,
      source.bytes[source.line(last + 1)].allSatisfy(\.isBlank)
    {
      last += 1
    }
    return (first...last).map { source.line($0) }
  }
}
