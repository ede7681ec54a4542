extension FormattedText {
  /// The first byte of a block without its tag and anchor: a key, or the first dash.
  func contentStart(_ node: Int) -> Int {
    let mark = document.marks[node]
    guard mark.size > 1 else { return Int(mark.start) }
    guard mark.style == .blockList else { return Int(document.marks[node + 1].start) }
    return itemStart(after: propertiesEnd(of: node))
  }

  /// The next dash, or other text, from a byte on; comments are passed.
  private func itemStart(after byte: Int) -> Int {
    source.skipSpace(from: byte, to: document.text.count)
  }

  /// Where the dash of an item, or the key of an entry, is.
  func start(of child: Int, after previous: Int?, in node: Int) -> Int {
    guard document.marks[node].style == .blockList else { return Int(document.marks[child].start) }
    guard let previous else { return contentStart(node) }
    return itemStart(after: contentEnd(previous))
  }

  /// The byte after the last scalar or bracket in a node.
  private func contentEnd(_ node: Int) -> Int {
    let inner = document.marks[node..<(node + Int(document.marks[node].size))]
    let ends = inner.lazy.filter { !($0.isList || $0.isMapping) || $0.isFlow }.map(\.end)
    return Int(ends.max() ?? document.marks[node].end)
  }

  /// Writes the comments above a child, and an empty line where there was one.
  mutating func writeSpace(before start: Int, at indentation: Int, isFirst: Bool) {
    writeComments(before: start, indentation)
    writeEmptyLine(above: start, isFirst: isFirst)
  }

  /// Writes one empty line where there is at least one above a byte's line.
  mutating func writeEmptyLine(above byte: Int, isFirst: Bool) {
    let line = source.lineNumber(ofByte: byte)
    guard line > 0, !text.isEmpty, !keepsLines, !text.hasSuffix("\n\n") else { return }
    // Directly below its key nothing is set apart; below a comment something may be.
    let above = source.line(line - 1)
    guard source.bytes[above].allSatisfy(\.isBlank), !(isFirst && endsInKey) else { return }
    text += "\n"
  }

  /// Whether the last line ends in a colon or a dash.
  var endsInKey: Bool {
    let end = text.utf8.dropLast().last
    return end == UInt8(ascii: ":") || end == UInt8(ascii: "-")
  }

  /// Writes the comments that stand alone before a byte.
  mutating func writeComments(before byte: Int, _ indentation: Int) {
    while let comment = pending, comment.start < byte {
      writeComment(comment, indentation)
    }
  }

  /// Writes the comments below the last child of a block that stand as far in as its children.
  mutating func writeComments(below node: Int, column: Int, _ indentation: Int) {
    let limit = firstContent(below: node)
    while let comment = pending, comment.start < limit, comment.isAlone,
      column > 1, source.column(ofByte: comment.start) >= column
    {
      writeComment(comment, indentation)
    }
  }

  /// The start of the first line below a block that has more than a comment.
  private func firstContent(below node: Int) -> Int {
    var line = source.lineNumber(ofByte: max(0, contentEnd(node) - 1)) + 1
    while line < source.lineCount {
      let bytes = source.line(line)
      let content = source.bytes[bytes].first { !$0.isBlank }
      if let content, content != UInt8(ascii: "#") { return bytes.lowerBound }
      line += 1
    }
    return document.text.count
  }

  var pending: SourceComments.Comment? {
    nextComment < comments.comments.count ? comments.comments[nextComment] : nil
  }

  mutating func writeComment(_ comment: SourceComments.Comment, _ indentation: Int) {
    writeEmptyLine(above: comment.start, isFirst: false)
    text += String(repeating: " ", count: indentation) + comments.text(comment) + "\n"
    keepsLines = false
    nextComment += 1
  }

  /// Writes the comment behind something on its line, if it comes before a byte.
  mutating func writeTrailingComment(before byte: Int) {
    guard let comment = pending, comment.start < byte, !comment.isAlone else { return }
    text += " " + comments.text(comment)
    nextComment += 1
  }

  /// Ends a line, with the comment behind what ends at a byte.
  mutating func endLine(afterByte byte: Int) {
    let end = source.line(source.lineNumber(ofByte: max(0, byte - 1))).upperBound
    writeTrailingComment(before: end)
    text += "\n"
  }

  /// The tag and anchor of a list or mapping.
  func properties(of node: Int) -> String? {
    let start = Int(document.marks[node].start)
    let words = source.bytes[start..<propertiesEnd(of: node)].split(whereSeparator: \.isYAMLSpace)
    // Where the first key has them, they are its own.
    let isOfKey = document.marks[node].size > 1 && start == Int(document.marks[node + 1].start)
    guard !words.isEmpty, !isOfKey || document.marks[node].isList else { return nil }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// The byte after the tag and anchor of a list or mapping.
  private func propertiesEnd(of node: Int) -> Int {
    var end = Int(document.marks[node].start)
    while source.byte(at: end) == UInt8(ascii: "&") || source.byte(at: end) == UInt8(ascii: "!") {
      while end < document.text.count, !source.bytes[end].isYAMLSpace { end += 1 }
      while source.byte(at: end).isBlank { end += 1 }
    }
    return end
  }
}
