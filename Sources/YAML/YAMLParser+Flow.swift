/// Flow collections: section 7.4.
extension YAMLParser {
  /// Keeps a place for the start of a mapping, for when what begins here is its key; its number.
  mutating func hold(at offset: Int) -> Int {
    var event = YAMLEvent(.mappingStart, .flow, offset..<offset)
    event.isPlaceholder = true
    events.append(event)
    if held > events.count - 1 {
      held = events.count - 1
      heldLine = lineStart
    }
    return events.count - 1
  }

  /// Opens the flow collection that begins at the next byte.
  mutating func openFlow(
    _ properties: NodeProperties, _ placeholder: Int
  ) throws(YAMLError) {
    let isList = source[offset] == UInt8(ascii: "[")
    var frame = Frame(isList ? .flowSequence : .flowMapping, start: offset)
    frame.placeholder = placeholder
    frame.line = lineStart
    try open(frame)
    emitStart(isList ? .sequenceStart : .mappingStart, .flow, at: offset, properties)
    offset += 1
    state = .flow
  }

  /// Reads the next part of a flow collection.
  mutating func readFlow() throws(YAMLError) {
    try skipFlowSpace()
    if held != .max, heldLine != lineStart { try settle() }
    guard let frame = frames.last else { return }
    switch frame.kind {
    case .flowSequence: try readFlowSequence(frame)
    case .flowMapping: try readFlowMapping(frame)
    default: try readFlowPair(frame)
    }
  }

  /// Skips white space and comments, and makes sure of the indentation: `s-separate-lines`.
  mutating func skipFlowSpace() throws(YAMLError) {
    skipSpace()
    if crossedLine {
      if isAtEnd { throw unclosedFault() }
      if lineIndent < flowIndent { throw flowIndentationFault() }
      if isAtMarker {
        let marker = source[offset] == UInt8(ascii: "-") ? "---" : "..."
        throw fault(.markerInValue, at: offset, marker, in: frames.last.map { context($0) })
      }
    } else if isAtEnd {
      throw unclosedFault()
    }
  }

  /// What stands before a flow collection of one line is known to be no key any more.
  mutating func settle() throws(YAMLError) {
    let first = held
    held = .max
    guard !flowKey.outer.isEmpty, events.indices.contains(first + 1) else { return }
    // Only the outermost has properties in lines above, and it is held first.
    let start = events[first + 1].start
    let properties = try merged(flowKey.outer, flowKey.own)
    flowKey.outer = NodeProperties()
    var event = YAMLEvent(
      events[first + 1].kind, .flow, min(properties.start, start)..<events[first + 1].end)
    event.properties = number(of: properties)
    events[first + 1] = event
  }

  // MARK: - Collections

  private mutating func readFlowSequence(_ frame: Frame) throws(YAMLError) {
    let top = frames.count - 1
    let byte = source[offset]
    if byte == UInt8(ascii: "]") { return try closeFlow(frame) }
    if frame.expecting == .comma {
      guard byte == UInt8(ascii: ",") else { throw commaFault(frame) }
      offset += 1
      frames[top].expecting = .entry
      return
    }
    if byte == UInt8(ascii: ",") { throw fault(.emptyItem, at: offset) }
    frames[top].expecting = .comma
    if byte == UInt8(ascii: "?"), source[offset + 1].isSpaceOrEnd {
      try openPair(at: offset, .explicitKey)
      emitStart(.mappingStart, .flow, at: offset, NodeProperties())
      offset += 1
    } else if isValueIndicator(isJSON: false) {
      try openPair(at: offset, .value)
      emitStart(.mappingStart, .flow, at: offset, NodeProperties())
      emitEmpty(after: offset)
      offset += 1
    } else {
      try readFlowNode(canBeKey: true)
    }
  }

  /// Opens a mapping of one entry.
  mutating func openPair(at start: Int, _ expecting: Frame.Expecting) throws(YAMLError) {
    var frame = Frame(.flowPair, start: start)
    frame.expecting = expecting
    try open(frame)
  }

  private mutating func readFlowPair(_ frame: Frame) throws(YAMLError) {
    let top = frames.count - 1
    let byte = source[offset]
    let isOver = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
    switch frame.expecting {
    case .entry, .explicitKey:
      frames[top].expecting = .colon
      frames[top].isKeyJSON = false
      if isOver || isValueIndicator(isJSON: false) {
        emitEmpty(after: offset)
      } else {
        try readFlowNode(canBeKey: false)
      }
    case .colon:
      if isValueIndicator(isJSON: frame.isKeyJSON) {
        offset += 1
        frames[top].expecting = .value
      } else {
        emitEmpty(after: offset)
        closePair()
      }
    case .value:
      frames[top].expecting = .comma
      if isOver { emitEmpty(after: offset) } else { try readFlowNode(canBeKey: false) }
    case .comma: closePair()
    }
  }

  private mutating func closePair() {
    frames.removeLast()
    events.append(YAMLEvent(.mappingEnd, .flow, offset..<offset))
  }

  private mutating func readFlowMapping(_ frame: Frame) throws(YAMLError) {
    let top = frames.count - 1
    let byte = source[offset]
    let isOver = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
    switch frame.expecting {
    case .entry:
      if byte == UInt8(ascii: "}") { return try closeFlow(frame) }
      if byte == UInt8(ascii: ",") { throw fault(.emptyItem, at: offset) }
      if byte == UInt8(ascii: "?"), source[offset + 1].isSpaceOrEnd {
        frames[top].expecting = .explicitKey
        offset += 1
      } else {
        try readFlowKey(top)
      }
    case .explicitKey:
      if isOver {
        frames[top].expecting = .colon
        emitEmpty(after: offset)
      } else {
        try readFlowKey(top)
      }
    case .colon:
      frames[top].expecting = .comma
      if isValueIndicator(isJSON: frame.isKeyJSON) {
        offset += 1
        frames[top].expecting = .value
      } else if isOver {
        emitEmpty(after: offset)
      } else {
        throw commaFault(frame)
      }
    case .value:
      frames[top].expecting = .comma
      if isOver { emitEmpty(after: offset) } else { try readFlowNode(canBeKey: false) }
    case .comma:
      if byte == UInt8(ascii: "}") { return try closeFlow(frame) }
      guard byte == UInt8(ascii: ",") else { throw commaFault(frame) }
      offset += 1
      frames[top].expecting = .entry
    }
  }

  private mutating func readFlowKey(_ top: Int) throws(YAMLError) {
    frames[top].isKeyJSON = false
    frames[top].expecting = .colon
    if isValueIndicator(isJSON: false) {
      emitEmpty(after: offset)
    } else {
      try readFlowNode(canBeKey: false)
    }
  }

  /// Whether the next byte is the colon between a key and its value; right behind keys that look
  /// like JSON the value can follow it directly.
  func isValueIndicator(isJSON: Bool) -> Bool {
    source[offset] == UInt8(ascii: ":")
      && (isJSON || !isPlainSafe(source[offset + 1], inFlow: true))
  }

  // MARK: - Ends

  private mutating func closeFlow(_ frame: Frame) throws(YAMLError) {
    frames.removeLast()
    let end = offset + 1
    let kind: YAMLEvent.Kind = frame.kind == .flowSequence ? .sequenceEnd : .mappingEnd
    events.append(YAMLEvent(kind, .flow, frame.start..<end))
    offset = end
    let isHeld = frame.placeholder >= 0 && frame.line == lineStart
    if let parent = frames.last, !parent.isBlock {
      frames[frames.count - 1].isKeyJSON = true
      if isHeld { try resolveInFlow(frame) }
    } else {
      try resolveInBlock(frame, isHeld: isHeld)
    }
  }

  /// Tells whether the collection that ended is the key of a pair.
  private mutating func resolveInFlow(_ frame: Frame) throws(YAMLError) {
    let end = offset
    skipBlanks()
    if source[offset] == UInt8(ascii: ":") {
      let start = events[frame.placeholder].start
      try checkKeyLength(from: start, lineStart)
      events[frame.placeholder].isPlaceholder = false
      try openPair(at: start, .value)
      offset += 1
    } else {
      offset = end
    }
    if held == frame.placeholder { held = .max }
  }

  /// Tells whether the outermost collection that ended is the key of a block mapping.
  private mutating func resolveInBlock(_ frame: Frame, isHeld: Bool) throws(YAMLError) {
    let end = offset
    skipBlanks()
    let isColon = isIndicator(UInt8(ascii: ":"))
    let start = flowKey.own.isEmpty ? frame.start : flowKey.own.start
    if flowKey.isKey {
      guard isColon else { throw fault(.missingColon, at: start) }
      try checkKeyLength(from: start, frame.line)
    } else if isColon {
      guard frame.placeholder >= 0 else { throw colonFault(at: offset, isFresh: false) }
      try checkKeyLength(from: start, frame.line)
      try openMapping(at: start)
      let outer = flowKey.outer
      var event = YAMLEvent(
        .mappingStart, .block, (outer.isEmpty ? start : outer.start)..<start)
      event.properties = number(of: outer)
      events[frame.placeholder] = event
      held = .max
    } else {
      if isHeld { try settle() }
      offset = end
      try endLine(.textAfterValue, frame.kind == .flowSequence ? "]" : "}")
      state = .blockEntry
      return
    }
    offset += 1
    state = .blockNode(.implicitValue)
  }
}
