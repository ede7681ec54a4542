/// A YAML file while its canonical text is written.
struct FormattedText {
  let document: YAMLDocument
  let source: SourceText
  var text = ""
  var locating: Locating
  let comments: SourceComments
  /// The first comment that is not written yet.
  var nextComment = 0
  /// Whether something was met that this cannot write.
  var isBeyond = false
  /// Whether the last scalar keeps the empty lines behind it.
  var keepsLines = false

  /// Nil for a file with directives, or with nothing but one value.
  init?(_ document: YAMLDocument) {
    let marks = document.marks
    guard let root = marks.first, root.isList || root.isMapping, root.size > 1,
      document.text.first != UInt8(ascii: "%")
    else { return nil }
    self.document = document
    source = SourceText(document.text)
    locating = Locating(document)
    comments = SourceComments(document)
  }

  /// The whole text; nil where there is something in it that this cannot write.
  mutating func whole() -> String? {
    writeComments(before: contentStart(0), 0)
    text += properties(of: 0).map { $0 + "\n" } ?? ""
    write(collection: 0, at: 0, startsInLine: false)
    writeComments(before: document.text.count, 0)
    guard !isBeyond, nextComment == comments.comments.count else { return nil }
    return text
  }

  /// Writes a list or mapping as a block.
  private mutating func write(collection node: Int, at indentation: Int, startsInLine: Bool) {
    let mark = document.marks[node]
    let children = locating.children(of: node)
    for (index, child) in children.enumerated() {
      if !(startsInLine && index == 0) {
        let start = start(
          of: child, after: index == 0 ? nil : previous(children[index - 1], mark), in: node)
        writeSpace(before: start, at: indentation, isFirst: index == 0)
        text += String(repeating: " ", count: indentation)
      }
      if mark.isMapping {
        writeEntry(key: child, at: indentation)
      } else {
        text += "-"
        write(value: child, after: nil, at: indentation, isItem: true)
      }
      if isBeyond { return }
    }
    // Comments below the last child that stand as far in as the children do.
    if !mark.isFlow {
      writeComments(below: node, column: source.column(ofByte: contentStart(node)), indentation)
    }
  }

  /// The node that ends before the next child: an item, or the value of a key.
  private func previous(_ child: Int, _ mark: NodeMark) -> Int {
    mark.isMapping ? child + 1 : child
  }

  private mutating func writeEntry(key: Int, at indentation: Int) {
    guard let text = keyText(key) else {
      isBeyond = true
      return
    }
    self.text += text + ":"
    write(value: key + 1, after: key, at: indentation, isItem: false)
  }

  /// A key as it is written; nil for one that is no simple word.
  func keyText(_ node: Int) -> String? {
    let mark = document.marks[node]
    guard mark.isScalar, !mark.isBlockScalar else { return nil }
    let bytes = locating.bytes(of: node)
    guard !bytes.isEmpty, !source.bytes[bytes].contains(where: \.isBreak) else { return nil }
    // `? key` may be anything.
    let start = source.line(source.lineNumber(ofByte: bytes.lowerBound)).lowerBound
    let before = source.bytes[start..<bytes.lowerBound]
    guard !before.contains(UInt8(ascii: "?")) || before.contains(where: { $0 > UInt8(ascii: "?") })
    else { return nil }
    return scalarText(node)
  }

  /// Writes what stands behind `key:` or `-`, to the end of its line.
  private mutating func write(value node: Int, after key: Int?, at indentation: Int, isItem: Bool) {
    let mark = document.marks[node]
    keepsLines = false
    if mark.isList || mark.isMapping {
      if mark.isFlow, let line = flow(node), fits(line) {
        text += " " + line
        endLine(afterByte: Int(mark.end))
      } else if mark.size == 1 {
        isBeyond = true
      } else {
        writeBlock(node, at: indentation, isItem: isItem)
      }
    } else if mark.start == mark.end {
      // Nothing at all: a comment may still stand behind the colon or dash.
      endLine(afterByte: key.map { Int(document.marks[$0].end) } ?? Int(mark.start))
    } else if mark.isBlockScalar {
      writeBlockScalar(node, at: indentation)
    } else {
      writeScalar(node, after: key, at: indentation)
    }
  }

  private mutating func writeBlock(_ node: Int, at indentation: Int, isItem: Bool) {
    let properties = properties(of: node)
    if let properties { text += " " + properties }
    let first = contentStart(node)
    let hasComments = pending.map { $0.start < first } ?? false
    if isItem, properties == nil, !hasComments {
      text += " "
      return write(collection: node, at: indentation + 2, startsInLine: true)
    }
    writeTrailingComment(before: first)
    text += "\n"
    write(collection: node, at: indentation + 2, startsInLine: false)
  }

  /// Whether a list or mapping in brackets is best left on its line.
  private func fits(_ line: String) -> Bool {
    let start = text.utf8.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
    let before = text[(start ?? text.startIndex)...].unicodeScalars.count
    return before + 1 + line.unicodeScalars.count <= YAMLFormatter.width
  }
}
