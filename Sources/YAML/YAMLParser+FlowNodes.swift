/// Nodes inside flow collections: section 7.5.
extension YAMLParser {
  /// Reads a node; `canBeKey` where it may turn out to be the key of a pair in a sequence.
  mutating func readFlowNode(canBeKey: Bool) throws(YAMLError) {
    let (start, line) = (offset, lineStart)
    let properties = try readFlowProperties()
    let content = offset
    let top = frames.count - 1
    switch source[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let isKey = canBeKey && line == lineStart
      return try openFlow(properties, isKey ? hold(at: start) : -1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let isSingle = source[offset] == UInt8(ascii: "'")
      let text = try readQuoted(indent: flowIndent)
      let end = offset
      if canBeKey { try openPairIfKey(start, line, isJSON: true) }
      frames[top].isKeyJSON = true
      emit(text, isSingle ? .singleQuoted : .doubleQuoted, start..<end, properties)
    case UInt8(ascii: "*"):
      guard properties.isEmpty else { throw fault(.propertyOfAlias, at: content) }
      let name = try readName()
      if canBeKey { try openPairIfKey(start, line, isJSON: false) }
      emitAlias(name)
    default:
      if !properties.isEmpty, isEmptyNode {
        if canBeKey { try openPairIfKey(start, line, isJSON: false) }
        return emitEmpty(after: content, properties)
      }
      guard canStartPlain(inFlow: true) else { throw flowStartFault() }
      let first = content..<readPlainLine(inFlow: true)
      let (text, end) = readPlainLines(first, indent: flowIndent, inFlow: true)
      if canBeKey { try openPairIfKey(start, line, isJSON: false) }
      emit(text, .plain, start..<end, properties)
    }
  }

  /// Whether what follows tag and anchor is the end of the node.
  private var isEmptyNode: Bool {
    let byte = source[offset]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      || isValueIndicator(isJSON: false)
  }

  private mutating func readFlowProperties() throws(YAMLError) -> PropertiesNumber {
    var properties = PropertiesNumber()
    while source[offset] == UInt8(ascii: "&") || source[offset] == UInt8(ascii: "!") {
      let isTag = source[offset] == UInt8(ascii: "!")
      try readProperty(into: &properties)
      let end = offset
      try skipFlowSpace()
      if offset == end, !isEmptyNode {
        throw fault(.textAfterProperty, at: end, isTag ? "tag" : "anchor")
      }
    }
    return properties
  }

  /// Opens a pair where a colon in the same line makes a key of what was read.
  private mutating func openPairIfKey(
    _ start: Int, _ line: Int, isJSON: Bool
  ) throws(YAMLError) {
    guard line == lineStart else { return }
    let end = offset
    skipBlanks()
    guard isValueIndicator(isJSON: isJSON) else {
      offset = end
      return
    }
    try checkKeyLength(from: start, line)
    try openPair(at: start, .value)
    emitStart(.mappingStart, .flow, at: start)
    offset += 1
  }

  // MARK: - Faults

  private func flowStartFault() -> YAMLError {
    let frame = frames[frames.count - 1]
    switch source[offset] {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return commaFault(frame)
    case UInt8(ascii: "#") where offset > 0 && !source[offset - 1].isSpaceOrEnd:
      return fault(.commentWithoutSpace, at: offset)
    case UInt8(ascii: ","): return fault(.emptyItem, at: offset)
    default: return fault(.reservedCharacter, at: offset)
    }
  }

  /// What is wrong where neither a comma nor the end of a collection follows.
  func commaFault(_ frame: Frame) -> YAMLError {
    let byte = source[offset]
    if byte == UInt8(ascii: "#") { return fault(.commentWithoutSpace, at: offset) }
    if byte == UInt8(ascii: ":"), source[offset + 1].isSpaceOrEnd, frame.expecting == .comma,
      frame.kind != .flowSequence
    {
      return fault(.colonInValue, at: offset)
    }
    return fault(.missingComma, at: offset, in: frame)
  }

  /// What is wrong where the text ends inside a flow collection.
  func unclosedFault() -> YAMLError {
    let frame = frames.last { $0.kind != .flowPair } ?? Frame(.flowSequence, start: offset)
    return fault(.unclosedCollection, at: frame.start, in: frame)
  }

  /// What is wrong where a line in a flow collection is indented too little.
  func flowIndentationFault() -> YAMLError {
    let frame = frames.last { $0.kind != .flowPair } ?? Frame(.flowSequence, start: offset)
    if sawTab { return fault(.tab, at: lineStart + lineIndent) }
    let closing = frame.kind == .flowSequence ? UInt8(ascii: "]") : UInt8(ascii: "}")
    let isClosing = source[offset] == closing
    return fault(isClosing ? .closingIndentation : .flowIndentation, at: offset, in: frame)
  }
}
