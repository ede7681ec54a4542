import CMarkGFM

/// The lines of a Markdown text, for finding again what the library has read in it.
struct SourceLines {
  private static let longLine = 2000
  private let lines: [[UInt8]]
  /// The place that was asked for last, and the code points before it: nodes come in reading order.
  private var last = (line: 0, byte: 0, codePoints: 0)

  init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// Where a text stands in the source of a node: on the lines of the node from its beginning on, or,
  /// where it is not written so, the beginning of the node.
  ///
  /// The library's columns are bytes, and are off in lines that continue a list or quote; so the text
  /// is looked for from the beginning of the line, too.
  mutating func stretch(of text: String, in node: OpaquePointer) -> MarkdownOutline.Stretch {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    let last = max(first, Int(cmark_node_get_end_line(node)))
    let start = max(1, Int(cmark_node_get_start_column(node))) - 1
    let sought = Array(text.utf8)
    for number in first...min(last, first + 20) where !sought.isEmpty && number <= lines.count {
      let line = lines[number - 1]
      let isWhole = line.count <= Self.longLine
      // A long line is searched only where the node is, so that many links do not search it over and over.
      let ends = first == last && !isWhole ? Int(cmark_node_get_end_column(node)) : line.count
      guard isWhole || first == last else { continue }
      let found =
        Self.offset(
          of: sought, in: line[..<min(ends, line.count)], from: number == first ? start : 0)
        ?? (isWhole ? Self.offset(of: sought, in: line[...], from: 0) : nil)
      guard let found else { continue }
      return stretch(number, found..<(found + sought.count))
    }
    guard first <= lines.count else { return .init(line: first, column: 1, length: 1) }
    let line = lines[first - 1]
    let from = min(start, line.count)
    let end = first == last ? min(line.count, Int(cmark_node_get_end_column(node))) : line.count
    return stretch(first, from..<max(from, end))
  }

  private mutating func stretch(_ number: Int, _ bytes: Range<Int>) -> MarkdownOutline.Stretch {
    let line = lines[number - 1]
    if last.line != number || last.byte > bytes.lowerBound { last = (number, 0, 0) }
    let before = last.codePoints + Self.codePoints(line[last.byte..<bytes.lowerBound])
    last = (number, bytes.lowerBound, before)
    return .init(
      line: number, column: 1 + before, length: max(1, Self.codePoints(line[bytes])))
  }

  /// Bytes that begin a code point.
  private static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private static func offset(of sought: [UInt8], in line: ArraySlice<UInt8>, from start: Int)
    -> Int?
  {
    guard start + sought.count <= line.endIndex else { return nil }
    return (start...(line.endIndex - sought.count)).first {
      line[$0..<($0 + sought.count)].elementsEqual(sought)
    }
  }
}
