extension YAMLParser {
  /// Adds an event.
  @inline(__always) mutating func add(_ event: YAMLEvent) {
    if eventCount < events.count {
      events[eventCount] = event
    } else {
      events.append(event)
    }
    eventCount += 1
  }

  /// Adds the event of a scalar.
  @inline(__always) mutating func emit(
    _ text: TextSlice, _ style: YAMLEvent.Style, _ range: Range<Int>, _ node: PropertiesNumber
  ) {
    var event = YAMLEvent(.scalar, style, range)
    event.text = text
    event.properties = node
    add(event)
  }

  /// Adds the event of an alias.
  mutating func emitAlias(_ name: Range<Int>) {
    var event = YAMLEvent(.alias, .plain, name.lowerBound - 1..<name.upperBound)
    event.text = TextSlice(name)
    add(event)
  }

  /// Adds the event of a node with no content, which stands right behind what announces it.
  mutating func emitEmpty(after offset: Int, _ node: PropertiesNumber = PropertiesNumber()) {
    let range = self[node].map { $0.start..<$0.end } ?? offset..<offset
    emit(TextSlice(), .plain, range, node)
  }

  /// Adds the event of a collection's start, which `opening` bytes announce.
  mutating func emitStart(
    _ kind: YAMLEvent.Kind, _ style: YAMLEvent.Style, at offset: Int, opening: Int = 0,
    _ node: PropertiesNumber = PropertiesNumber()
  ) {
    let start = start(node, offset)
    var event = YAMLEvent(kind, style, start..<offset + opening)
    event.properties = node
    add(event)
  }

  /// Opens a collection.
  mutating func open(_ frame: Frame) throws(YAMLError) {
    guard frames.count < depth else { throw fault(.tooDeep, at: frame.start, String(depth)) }
    frames.append(frame)
  }

  /// The innermost collection.
  var top: Frame? { frames.last }

  /// Closes the innermost block collection.
  mutating func closeBlock() {
    guard let frame = frames.popLast() else { return }
    if frame.awaitsValue { emitEmpty(after: offset) }
    let end: YAMLEvent.Kind = frame.kind == .blockSequence ? .sequenceEnd : .mappingEnd
    add(YAMLEvent(end, .block, offset..<offset))
  }
}
