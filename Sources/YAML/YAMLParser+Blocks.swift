/// Nodes and collections in block style: section 8.2.
extension YAMLParser {
  /// What is known of a block node before its content.
  private struct BlockNode {
    let place: NodePlace
    /// The byte after what announces it.
    let after: Int
    /// The column of the collection it is in; -1 in none.
    let outer: Int
    /// Whether it begins in a line of its own.
    var isFresh: Bool
    /// Whether a block collection can begin here.
    var canOpen: Bool
    /// Tag and anchor in lines above, and in this one.
    var above = PropertiesNumber()
    var own = PropertiesNumber()
  }

  /// Reads what stands at a place: a scalar, or the start of a collection.
  mutating func readBlockNode(_ place: NodePlace) throws(YAMLError) {
    let after = offset
    if place != .lineStart { skipSpace() }
    let isFresh = crossedLine || place == .lineStart
    var node = BlockNode(
      place: place, after: after, outer: frames.last.map { Int($0.indent) } ?? -1,
      isFresh: isFresh, canOpen: !sawTab && (isFresh || place.isCompact))
    while true {
      if try !hasContent(node) {
        emitEmpty(after: after, try merged(node.above, node.own))
        state = .blockEntry
        return
      }
      let byte = source[offset]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") else { break }
      try readProperty(into: &node.own)
      let end = offset
      skipSpace()
      if crossedLine {
        node.above = try merged(node.above, node.own)
        node.own = PropertiesNumber()
        node.isFresh = true
        node.canOpen = !sawTab
      } else if offset == end, !isAtEnd {
        throw fault(.textAfterProperty, at: end, byte == UInt8(ascii: "!") ? "tag" : "anchor")
      }
    }
    try readContent(node)
  }

  /// Whether what was reached belongs to the node.
  private func hasContent(_ node: BlockNode) throws(YAMLError) -> Bool {
    if isAtEnd { return false }
    if !node.isFresh { return true }
    if lineIndent > node.outer { return !isAtMarker }
    if sawTab { throw fault(.tab, at: lineStart + lineIndent) }
    return lineIndent == node.outer && node.place.isInMapping && isEntry
  }

  /// Whether the next bytes are `- `.
  private var isEntry: Bool { isIndicator(UInt8(ascii: "-")) }

  /// Whether the next byte is an indicator, with white space or the end after it.
  @inline(__always) func isIndicator(_ byte: UInt8) -> Bool {
    source[offset] == byte && source[offset + 1].isSpaceOrEnd
  }

  private mutating func readContent(_ node: BlockNode) throws(YAMLError) {
    switch source[offset] {
    case UInt8(ascii: "-") where isEntry: try openSequence(node)
    case UInt8(ascii: "?") where source[offset + 1].isSpaceOrEnd: try openExplicit(node)
    case UInt8(ascii: ":") where source[offset + 1].isSpaceOrEnd:
      guard node.canOpen else { throw colonFault(at: offset, isFresh: node.isFresh) }
      try openMapping(node, at: offset)
      emitEmpty(after: offset, node.own)
      offset += 1
      state = .blockNode(.implicitValue)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      try readBlockScalar(try merged(node.above, node.own), outer: node.outer)
    case UInt8(ascii: "["), UInt8(ascii: "{"): try openFlow(node)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try readQuotedNode(node)
    case UInt8(ascii: "*"): try readAliasNode(node)
    default: try readPlainNode(node)
    }
  }

  // MARK: - Collections

  private mutating func openSequence(_ node: BlockNode) throws(YAMLError) {
    guard node.canOpen, node.own.isEmpty else {
      throw sawTab ? fault(.tab, at: offset - 1) : fault(.misplacedList, at: offset)
    }
    var frame = Frame(.blockSequence, start: offset)
    frame.indent = Int32(truncatingIfNeeded: column)
    try open(frame)
    emitStart(.sequenceStart, .block, at: offset, node.above)
    offset += 1
    state = .blockNode(.entry)
  }

  private mutating func openExplicit(_ node: BlockNode) throws(YAMLError) {
    guard node.canOpen, node.own.isEmpty else {
      throw sawTab ? fault(.tab, at: offset - 1) : fault(.misplacedKey, at: offset)
    }
    try openMapping(node, at: offset)
    frames[frames.count - 1].awaitsValue = true
    offset += 1
    state = .blockNode(.explicitKey)
  }

  /// Opens a mapping the first key of which begins at a byte, or at its tag or anchor.
  private mutating func openMapping(_ node: BlockNode, at key: Int) throws(YAMLError) {
    try openMapping(at: start(node.own, key))
    emitStart(.mappingStart, .block, at: frames[frames.count - 1].start, node.above)
  }

  /// Opens a mapping in the line.
  mutating func openMapping(at start: Int) throws(YAMLError) {
    var frame = Frame(.blockMapping, start: start)
    frame.indent = Int32(truncatingIfNeeded: start - lineStart)
    try open(frame)
  }

  private mutating func openFlow(_ node: BlockNode) throws(YAMLError) {
    flowIndent = node.outer + 1
    flowKey = FlowKey(start: start(node.own, offset))
    guard node.canOpen else { return try openFlow(try merged(node.above, node.own), -1) }
    flowKey.own = node.own
    flowKey.outer = node.above
    try openFlow(node.own, hold(at: offset))
  }

  // MARK: - Scalars and aliases

  private mutating func readQuotedNode(_ node: BlockNode) throws(YAMLError) {
    let (start, line) = (offset, lineStart)
    let quote = source[offset]
    let style: YAMLEvent.Style = quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
    let text = try readQuoted(indent: node.outer + 1)
    let end = offset
    skipBlanks()
    if isIndicator(UInt8(ascii: ":")) {
      try checkKey(node, start, line)
      try openMapping(node, at: start)
      emitKey(text, style, start..<end, node.own)
    } else {
      let properties = try merged(node.above, node.own)
      emit(text, style, self.start(properties, start)..<end, properties)
      offset = end
      try endLine(.textAfterQuote, quote == UInt8(ascii: "'") ? "'" : "\"", from: start)
      state = .blockEntry
    }
  }

  private mutating func readAliasNode(_ node: BlockNode) throws(YAMLError) {
    let start = offset
    let name = try readName()
    skipBlanks()
    if isIndicator(UInt8(ascii: ":")) {
      guard node.own.isEmpty else { throw fault(.propertyOfAlias, at: start) }
      try checkKey(node, start, lineStart)
      try openMapping(node, at: start)
      emitAlias(name)
      offset += 1
      state = .blockNode(.implicitValue)
    } else {
      guard node.own.isEmpty, node.above.isEmpty else { throw fault(.propertyOfAlias, at: start) }
      guard source[offset].isBreakOrEnd || source[offset] == UInt8(ascii: "#") else {
        throw fault(.textAfterAlias, at: start)
      }
      emitAlias(name)
      offset = name.upperBound
      try endLine(.textAfterAlias, "*")
      state = .blockEntry
    }
  }

  private mutating func readPlainNode(_ node: BlockNode) throws(YAMLError) {
    guard canStartPlain(inFlow: false) else { throw startFault() }
    let (start, line) = (offset, lineStart)
    let first = start..<readPlainLine(inFlow: false)
    if source[offset] == UInt8(ascii: ":") {
      try checkKey(node, start, line)
      try openMapping(node, at: start)
      return emitKey(TextSlice(first), .plain, first, node.own)
    }
    let (text, end) = readPlainLines(first, indent: node.outer + 1, inFlow: false)
    if source[offset] == UInt8(ascii: ":") { throw keyOverLinesFault(start, first) }
    let properties = try merged(node.above, node.own)
    emit(text, .plain, self.start(properties, start)..<end, properties)
    try endLine(.textAfterValue, "")
    state = .blockEntry
  }

  /// Adds the event of a key, the colon of which is the next byte.
  @inline(__always) mutating func emitKey(
    _ text: TextSlice, _ style: YAMLEvent.Style, _ range: Range<Int>, _ own: PropertiesNumber
  ) {
    emit(text, style, start(own, range.lowerBound)..<range.upperBound, own)
    offset += 1
    state = .blockNode(.implicitValue)
  }

  /// Makes sure that what was read can be the first key of a mapping; the next byte is its colon.
  private func checkKey(_ node: BlockNode, _ start: Int, _ line: Int) throws(YAMLError) {
    guard node.canOpen else { throw colonFault(at: offset, isFresh: node.isFresh) }
    try checkKeyLength(from: self.start(node.own, start), line)
  }
}
