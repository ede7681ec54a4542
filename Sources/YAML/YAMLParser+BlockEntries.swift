/// The entries of block collections: section 8.2.
extension YAMLParser {
  /// Reads up to the next entry, and closes the collections that end before it.
  mutating func readBlockEntry() throws(YAMLError) {
    skipSpace()
    if isAtEnd || lineIndent == 0 && (isAtMarker || isAtMark) {
      while !frames.isEmpty { closeBlock() }
      return try endDocument()
    }
    var closed: Frame?
    while let frame = frames.last, frame.indent > lineIndent {
      closed = frame
      closeBlock()
    }
    guard var frame = frames.last else { return try endDocument() }
    if frame.kind == .blockSequence, frame.indent == lineIndent, !isIndicator(UInt8(ascii: "-")),
      frames.count > 1, frames[frames.count - 2].kind == .blockMapping,
      frames[frames.count - 2].indent == lineIndent
    {
      closeBlock()
      frame = frames[frames.count - 1]
    }
    if sawTab { throw fault(.tab, at: lineStart + lineIndent) }
    guard frame.indent == lineIndent else { throw indentationFault(frame, closed) }
    if frame.kind == .blockMapping { return try readMappingEntry(frame) }
    guard isIndicator(UInt8(ascii: "-")) else { throw indentationFault(frame, closed) }
    offset += 1
    state = .blockNode(.entry)
  }

  /// What is wrong with a line that begins no entry of the collection around it.
  private func indentationFault(_ frame: Frame, _ closed: Frame?) -> YAMLError {
    let isEntry = isIndicator(UInt8(ascii: "-"))
    let closed = closed.flatMap { ($0.kind == .blockSequence) == isEntry ? $0 : nil }
    if closed == nil, frame.indent < lineIndent {
      if isAfterComment { return fault(.textAfterComment, at: offset) }
      return fault(.misplacedKey, at: offset)
    }
    let kind: YAMLError.Kind =
      isEntry || frame.kind == .blockSequence ? .entryIndentation : .keyIndentation
    return fault(kind, at: offset, in: context(closed ?? frame))
  }

  /// Whether a comment ends in the line above.
  private var isAfterComment: Bool {
    var start = lineStart - 1
    while start > 0, source[start].isBreak { start -= 1 }
    while start > 0, !source[start - 1].isBreak { start -= 1 }
    var index = start
    while index < lineStart, !source[index].isBreak {
      let isFirst = index == start || source[index - 1].isBlank
      if source[index] == UInt8(ascii: "#"), isFirst { return true }
      index += 1
    }
    return false
  }

  private mutating func readMappingEntry(_ frame: Frame) throws(YAMLError) {
    let top = frames.count - 1
    let byte = source[offset]
    if byte == UInt8(ascii: ":"), source[offset + 1].isSpaceOrEnd {
      if !frame.awaitsValue { emitEmpty(after: offset) }
      frames[top].awaitsValue = false
      offset += 1
      state = .blockNode(frame.awaitsValue ? .explicitValue : .implicitValue)
      return
    }
    if frame.awaitsValue {
      emitEmpty(after: offset)
      frames[top].awaitsValue = false
    }
    if byte == UInt8(ascii: "?"), source[offset + 1].isSpaceOrEnd {
      frames[top].awaitsValue = true
      offset += 1
      state = .blockNode(.explicitKey)
    } else {
      try readKey()
    }
  }

  /// Reads a key that stands in a line with its colon: `ns-l-block-map-implicit-entry`.
  private mutating func readKey() throws(YAMLError) {
    var own = PropertiesNumber()
    let line = offset
    while source[offset] == UInt8(ascii: "&") || source[offset] == UInt8(ascii: "!") {
      let isTag = source[offset] == UInt8(ascii: "!")
      try readProperty(into: &own)
      let end = offset
      skipBlanks()
      if offset == end, !source[offset].isSpaceOrEnd {
        throw fault(.textAfterProperty, at: end, isTag ? "tag" : "anchor")
      }
    }
    let start = offset
    switch source[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let isSingle = source[offset] == UInt8(ascii: "'")
      let text = try readQuoted(indent: (frames.last.map { Int($0.indent) } ?? -1) + 1)
      let end = offset
      skipBlanks()
      guard isIndicator(UInt8(ascii: ":")) else { throw colonlessFault(start, isQuoted: true) }
      try checkKeyLength(from: line, lineStart > start ? -1 : lineStart)
      emitKey(text, isSingle ? .singleQuoted : .doubleQuoted, start..<end, own)
    case UInt8(ascii: "*"):
      guard own.isEmpty else { throw fault(.propertyOfAlias, at: start) }
      let name = try readName()
      skipBlanks()
      guard isIndicator(UInt8(ascii: ":")) else { throw fault(.textAfterAlias, at: start) }
      try checkKeyLength(from: line, lineStart)
      emitAlias(name)
      offset += 1
      state = .blockNode(.implicitValue)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flowIndent = (frames.last.map { Int($0.indent) } ?? -1) + 1
      flowKey = FlowKey(isKey: true, start: line)
      try openFlow(own, -1)
    case UInt8(ascii: ":") where source[offset + 1].isSpaceOrEnd:
      emitKey(TextSlice(), .plain, start..<start, own)
    default:
      try readPlainKey(own, line)
    }
  }

  private mutating func readPlainKey(_ own: PropertiesNumber, _ line: Int) throws(YAMLError) {
    let start = offset
    if isIndicator(UInt8(ascii: "-")) {
      let frame = frames[frames.count - 1]
      throw own.isEmpty
        ? fault(.entryIndentation, at: start, in: context(frame)) : fault(.misplacedList, at: start)
    }
    guard canStartPlain(inFlow: false) else {
      throw source[start].isBreakOrEnd ? fault(.missingColon, at: line) : startFault()
    }
    let end = readPlainLine(inFlow: false)
    guard source[offset] == UInt8(ascii: ":") else { throw colonlessFault(start, isQuoted: false) }
    try checkKeyLength(from: line, lineStart)
    emitKey(TextSlice(start..<end), .plain, start..<end, own)
  }

  // MARK: - Checks

  /// Makes sure that a key is in one line and not too long; the next byte is its colon.
  func checkKeyLength(from start: Int, _ line: Int) throws(YAMLError) {
    guard line == lineStart else { throw fault(.keyOverLines, at: start) }
    guard offset - start > Self.longestKey else { return }
    let characters = source.slice(start..<offset).count { $0 & 0xC0 != 0x80 }
    if characters > Self.longestKey { throw fault(.longKey, at: start) }
  }

  /// The characters that a key can have which is not announced by `?`: section 7.4.2.
  private static var longestKey: Int { 1024 }

  /// What is wrong with a line that has no colon.
  private func colonlessFault(_ start: Int, isQuoted: Bool) -> YAMLError {
    if isQuoted, source[offset] == UInt8(ascii: ":") {
      return fault(.missingSpaceAfterColon, at: offset)
    }
    if isQuoted, !source[offset].isBreakOrEnd, source[offset] != UInt8(ascii: "#") {
      return fault(.textAfterQuote, at: offset, source[start] == 0x27 ? "'" : "\"")
    }
    if !isQuoted, let colon = colon(in: start..<offset) {
      return fault(.missingSpaceAfterColon, at: colon)
    }
    return fault(.missingColon, at: start)
  }

  /// A colon in a stretch that is meant to end a key.
  private func colon(in range: Range<Int>) -> Int? {
    let colon = source.slice(range).firstIndex { $0 == UInt8(ascii: ":") }
    guard let colon, colon > 0, colon + 1 < range.count else { return nil }
    return source[range.lowerBound + colon + 1] == UInt8(ascii: "/")
      ? nil : range.lowerBound + colon
  }

  /// What is wrong where a text cannot begin.
  func startFault() -> YAMLError {
    switch source[offset] {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): fault(.unopenedCollection, at: offset)
    case UInt8(ascii: "-"): fault(.misplacedList, at: offset)
    default: fault(.reservedCharacter, at: offset)
    }
  }

  /// What is wrong with a colon that ends no key.
  func colonFault(at colon: Int, isFresh: Bool) -> YAMLError {
    if isFresh, sawTab { return fault(.tab, at: lineStart + lineIndent) }
    return fault(.colonInValue, at: colon)
  }

  /// What is wrong where a colon ends a text of several lines.
  func keyOverLinesFault(_ start: Int, _ first: Range<Int>) -> YAMLError {
    let word = source.slice(first).prefix { !$0.isBlank }
    if let colon = colon(in: first.lowerBound..<first.lowerBound + word.count) {
      return fault(.missingSpaceAfterColon, at: colon)
    }
    return fault(.misplacedKey, at: offset)
  }
}
