/// The tag and the anchor before a node: section 6.9.
struct NodeProperties {
  /// The first byte of them; -1 where there are none.
  var start = -1
  /// The byte after them.
  var end = -1
  private var anchorStart = -1
  private var anchorEnd = -1
  /// The number of the tag; -1 where there is none.
  var tag = -1

  @inline(__always) var isEmpty: Bool { start < 0 }

  /// The bytes of the anchor's name.
  var anchor: Range<Int>? {
    get { anchorStart >= 0 ? anchorStart..<anchorEnd : nil }
    set {
      anchorStart = newValue?.lowerBound ?? -1
      anchorEnd = newValue?.upperBound ?? -1
    }
  }
}

extension YAMLParser {
  /// The properties of a node that stand in several lines, the later ones in `own`.
  func merged(
    _ outer: NodeProperties, _ own: NodeProperties
  ) throws(YAMLError) -> NodeProperties {
    if outer.isEmpty { return own }
    if own.isEmpty { return outer }
    var result = outer
    if let anchor = own.anchor {
      if outer.anchor != nil { throw fault(.secondProperty, at: own.start, "anchor") }
      result.anchor = anchor
    }
    if own.tag >= 0 {
      if outer.tag >= 0 { throw fault(.secondProperty, at: own.start, "tag") }
      result.tag = own.tag
    }
    result.end = own.end
    return result
  }

  /// Reads the tag or anchor at the next byte.
  mutating func readProperty(into properties: inout NodeProperties) throws(YAMLError) {
    let start = offset
    if source[offset] == UInt8(ascii: "&") {
      if properties.anchor != nil { throw fault(.secondProperty, at: start, "anchor") }
      properties.anchor = try readName()
    } else {
      if properties.tag >= 0 { throw fault(.secondProperty, at: start, "tag") }
      properties.tag = try readTag()
    }
    if properties.start < 0 { properties.start = start }
    properties.end = offset
  }

  /// Reads the name after `&` or `*`, as long as it may be: `ns-anchor-name`.
  mutating func readName() throws(YAMLError) -> Range<Int> {
    let start = offset + 1
    var end = start
    while !source[end].isSpaceOrEnd, !source[end].isFlowIndicator { end += 1 }
    guard end > start else { throw fault(.missingName, at: offset) }
    offset = end
    return start..<end
  }
}
