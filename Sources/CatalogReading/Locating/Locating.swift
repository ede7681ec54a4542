import Diagnostics
import Values

/// Finds values of a document by their paths; keeps what it finds out about long collections, so
/// that many places of one file are found in time that does not multiply.
struct Locating {
  /// A node found, with the key that leads to it.
  struct Found {
    var node: Int
    var key: Int?
    var value: Value
    /// Whether it is the one that was asked for, and not one around it.
    var isExact: Bool
  }

  let document: YAMLDocument
  let source: SourceText
  /// The marks of the children of collections that were looked into: items, or keys.
  private var children: [Int: [Int]] = [:]
  /// The numbers of the keys of long mappings.
  private var numbers: [Int: [ExactText: Int]] = [:]

  init(_ document: YAMLDocument) {
    self.document = document
    source = SourceText(document.text)
  }

  /// The node at a path, or the nearest around it.
  mutating func find(_ path: DataPath) -> Found {
    var found = Found(node: 0, key: nil, value: document.value, isExact: true)
    for step in path.steps {
      guard let next = child(step, of: found) else {
        found.isExact = false
        return found
      }
      found = next
    }
    return found
  }

  private mutating func child(_ step: DataPath.Step, of found: Found) -> Found? {
    let node = document.marks[found.node]
    switch (step, found.value) {
    case (.index(let index), .array(let items)) where node.isList:
      let marks = children(of: found.node)
      guard marks.indices.contains(index), items.indices.contains(index) else { return nil }
      return Found(node: marks[index], value: items[index], isExact: true)
    case (.key(let key), .object(let object)) where node.isMapping:
      let marks = children(of: found.node)
      guard let number = number(of: key, in: object, found.node), marks.indices.contains(number)
      else { return nil }
      return Found(
        node: marks[number] + Int(document.marks[marks[number]].size), key: marks[number],
        value: object.entries[number].value, isExact: true)
    default: return nil
    }
  }

  private mutating func number(of key: String, in object: Object, _ node: Int) -> Int? {
    guard object.count > 32 else { return object.entries.firstIndex { $0.key.isExactly(key) } }
    if numbers[node] == nil {
      numbers[node] = Dictionary(
        object.entries.enumerated().map { (ExactText($1.key), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    return numbers[node]?[ExactText(key)]
  }

  /// The marks of a list's items, or of a mapping's keys that are in the value.
  mutating func children(of node: Int) -> [Int] {
    if let known = children[node] { return known }
    let marks = document.marks
    guard marks.indices.contains(node) else { return [] }
    var found: [Int] = []
    let end = node + Int(marks[node].size)
    var child = node + 1
    while child < end {
      if !marks[child].isDropped { found.append(child) }
      child += Int(marks[child].size)
      if marks[node].isMapping, child < end { child += Int(marks[child].size) }
    }
    children[node] = found
    return found
  }

  // MARK: - Bytes

  /// The bytes of a node, white space and line breaks at the end left out.
  func bytes(of node: Int) -> Range<Int> {
    guard document.marks.indices.contains(node) else { return 0..<0 }
    let mark = document.marks[node]
    let start = Int(mark.start)
    let end = max(start, Int(mark.end))
    return start..<source.trimmedEnd(start..<end)
  }

  /// The bytes of a node without its tag and anchor.
  func content(of node: Int) -> Range<Int> {
    let bytes = bytes(of: node)
    guard document.marks.indices.contains(node), document.marks[node].style != .alias else {
      return bytes
    }
    var start = bytes.lowerBound
    while start < bytes.upperBound {
      let byte = source.bytes[start]
      guard byte == UInt8(ascii: "!") || byte == UInt8(ascii: "&") else { break }
      while start < bytes.upperBound, !source.bytes[start].isYAMLSpace { start += 1 }
      start = source.skipSpace(from: start, to: bytes.upperBound)
    }
    return start..<bytes.upperBound
  }

  // MARK: - Ranges

  mutating func range(of place: Place) -> SourceRange {
    let found = find(place.path)
    if found.isExact, place.part == .value, let span = place.span,
      let bytes = bytes(of: span, in: found)
    {
      return source.range(bytes, in: place.file)
    }
    let isKey = place.part == .key && found.isExact
    return source.range(narrowed(isKey ? found.key ?? found.node : found.node), in: place.file)
  }

  /// The bytes that a caret should mark for a node: a scalar; a mapping's first key; a list's
  /// first line.
  private mutating func narrowed(_ node: Int) -> Range<Int> {
    guard document.marks.indices.contains(node) else { return 0..<0 }
    let mark = document.marks[node]
    let own = bytes(of: node)
    if mark.isMapping, let key = children(of: node).first { return bytes(of: key) }
    guard mark.isList || mark.isMapping else { return own }
    let line = source.line(source.lineNumber(ofByte: own.lowerBound))
    guard own.upperBound > line.upperBound else { return own }
    // Only a comment can follow the last child in the line, and it is not meant.
    var end = own.lowerBound + 1
    for child in document.marks[(node + 1)..<(node + Int(mark.size))] {
      let last = Int(child.end)
      guard Int(child.start) <= line.upperBound else { break }
      if last <= line.upperBound { end = max(end, last) }
    }
    return own.lowerBound..<end
  }

  private func bytes(of span: Place.TextSpan, in found: Found) -> Range<Int>? {
    guard case .string(let text) = found.value, document.marks[found.node].isScalar else {
      return nil
    }
    let content = content(of: found.node)
    let style = document.marks[found.node].style
    if let alignment = ScalarAlignment(text, content, style, in: source) {
      return alignment.bytes(of: span)
    }
    guard document.marks[found.node].isBlockScalar else { return nil }
    return firstLine(ofBlock: content)
  }

  /// The first line of a block scalar that is not empty.
  private func firstLine(ofBlock content: Range<Int>) -> Range<Int> {
    let header = source.lineEnd(ofByte: content.lowerBound)
    let start = source.skipSpace(from: header, to: content.upperBound)
    guard start < content.upperBound else { return content }
    return start..<min(content.upperBound, source.line(source.lineNumber(ofByte: start)).upperBound)
  }
}

extension SourceText {
  /// The first byte from an offset that is neither white space nor a line break nor in a comment.
  func skipSpace(from offset: Int, to limit: Int) -> Int {
    var offset = offset
    while offset < limit {
      if bytes[offset].isYAMLSpace {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "#"), offset == 0 || bytes[offset - 1].isYAMLSpace {
        while offset < limit, !bytes[offset].isBreak { offset += 1 }
      } else {
        break
      }
    }
    return offset
  }
}
