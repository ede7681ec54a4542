/// What a flow collection turns out to be at its end: a value or a key.
extension YAMLParser {
  /// Closes the innermost flow collection, whose bracket is the next byte.
  mutating func closeFlow(_ frame: Frame) throws(YAMLError) {
    frames.removeLast()
    let end = offset + 1
    let kind: YAMLEvent.Kind = frame.kind == .flowSequence ? .sequenceEnd : .mappingEnd
    add(YAMLEvent(kind, .flow, frame.start..<end))
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
    let start = flowKey.start
    if flowKey.isKey {
      guard isColon else { throw fault(.missingColon, at: start) }
      try checkKeyLength(from: start, frame.line)
    } else if isColon {
      guard frame.placeholder >= 0 else { throw colonFault(at: offset, isFresh: false) }
      try checkKeyLength(from: start, frame.line)
      try openMapping(at: start)
      let outer = flowKey.outer
      var event = YAMLEvent(
        .mappingStart, .block, self.start(outer, start)..<start)
      event.properties = outer
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
