/// Flow collections: section 7.4.
extension YAMLParser {
  /// Keeps a place for the start of a mapping, for when what begins here is its key; its number.
  mutating func hold(at offset: Int) -> Int {
    var event = YAMLEvent(.mappingStart, .flow, offset..<offset)
    event.isPlaceholder = true
    add(event)
    if held > eventCount - 1 {
      held = eventCount - 1
      heldLine = lineStart
    }
    return eventCount - 1
  }

  /// Opens the flow collection that begins at the next byte.
  mutating func openFlow(
    _ properties: PropertiesNumber, _ placeholder: Int
  ) throws(YAMLError) {
    let isList = source[offset] == UInt8(ascii: "[")
    var frame = Frame(isList ? .flowSequence : .flowMapping, start: offset)
    frame.placeholder = placeholder
    frame.line = lineStart
    try open(frame)
    emitStart(isList ? .sequenceStart : .mappingStart, .flow, at: offset, opening: 1, properties)
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
    guard !flowKey.outer.isEmpty, first + 1 < eventCount else { return }
    // Only the outermost has properties in lines above, and it is held first.
    let start = events[first + 1].start
    let properties = try merged(flowKey.outer, flowKey.own)
    flowKey.outer = PropertiesNumber()
    var event = YAMLEvent(
      events[first + 1].kind, .flow, self.start(properties, start)..<events[first + 1].end)
    event.properties = properties
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
      emitStart(.mappingStart, .flow, at: offset)
      offset += 1
    } else if isValueIndicator(isJSON: false) {
      try openPair(at: offset, .value)
      emitStart(.mappingStart, .flow, at: offset)
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
    add(YAMLEvent(.mappingEnd, .flow, offset..<offset))
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
}
