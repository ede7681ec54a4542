extension YAMLParser {
  /// The properties' number in the list that events refer to.
  @inline(__always) mutating func number(of node: NodeProperties) -> Int32 {
    if node.isEmpty { return -1 }
    properties.append(node)
    return Int32(truncatingIfNeeded: properties.count - 1)
  }

  /// Adds the event of a scalar.
  @inline(__always) mutating func emit(
    _ text: TextSlice, _ style: YAMLEvent.Style, _ range: Range<Int>, _ node: NodeProperties
  ) {
    var event = YAMLEvent(.scalar, style, range)
    event.text = text
    event.properties = number(of: node)
    events.append(event)
  }

  /// Adds the event of an alias.
  mutating func emitAlias(_ name: Range<Int>) {
    var event = YAMLEvent(.alias, .plain, name.lowerBound - 1..<name.upperBound)
    event.text = TextSlice(name)
    events.append(event)
  }

  /// Adds the event of a node with no content, which stands right behind what announces it.
  mutating func emitEmpty(after offset: Int, _ node: NodeProperties = NodeProperties()) {
    let range = node.isEmpty ? offset..<offset : node.start..<node.end
    emit(TextSlice(), .plain, range, node)
  }

  /// Adds the event of a collection's start.
  mutating func emitStart(
    _ kind: YAMLEvent.Kind, _ style: YAMLEvent.Style, at offset: Int, _ node: NodeProperties
  ) {
    let start = node.isEmpty ? offset : node.start
    var event = YAMLEvent(kind, style, start..<max(start, offset + (style == .flow ? 1 : 0)))
    event.properties = number(of: node)
    events.append(event)
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
    events.append(YAMLEvent(end, .block, offset..<offset))
  }
}
