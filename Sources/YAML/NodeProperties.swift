/// The tag and the anchor before a node: section 6.9.
struct NodeProperties {
  /// The first byte of them.
  var start: Int
  /// The byte after them.
  var end: Int
  /// The bytes of the anchor's name.
  var anchor: Range<Int>?
  /// The whole tag.
  var tag: String?
}

/// The number of a node's properties in the parser's list: most nodes have none.
struct PropertiesNumber {
  var value: Int32 = -1

  @inline(__always) var isEmpty: Bool { value < 0 }
}

extension YAMLParser {
  /// The properties with a number.
  subscript(number: PropertiesNumber) -> NodeProperties? {
    let index = Int(number.value)
    return properties.indices.contains(index) ? properties[index] : nil
  }

  private mutating func keep(_ node: NodeProperties) -> PropertiesNumber {
    properties.append(node)
    return PropertiesNumber(value: Int32(truncatingIfNeeded: properties.count - 1))
  }

  /// Where a node begins whose content begins at a byte.
  @inline(__always) func start(_ number: PropertiesNumber, _ content: Int) -> Int {
    number.isEmpty ? content : self[number]?.start ?? content
  }

  /// The properties of a node that stand in several lines, the later ones in `own`.
  @inline(__always) mutating func merged(
    _ outer: PropertiesNumber, _ own: PropertiesNumber
  ) throws(YAMLError) -> PropertiesNumber {
    if outer.isEmpty { return own }
    if own.isEmpty { return outer }
    return try merge(outer, own)
  }

  private mutating func merge(
    _ outer: PropertiesNumber, _ own: PropertiesNumber
  ) throws(YAMLError) -> PropertiesNumber {
    guard var result = self[outer], let own = self[own] else { return outer }
    if let anchor = own.anchor {
      if result.anchor != nil { throw fault(.secondProperty, at: own.start, "anchor") }
      result.anchor = anchor
    }
    if let tag = own.tag {
      if result.tag != nil { throw fault(.secondProperty, at: own.start, "tag") }
      result.tag = tag
    }
    result.end = own.end
    return keep(result)
  }

  /// Reads the tag or anchor at the next byte.
  mutating func readProperty(into number: inout PropertiesNumber) throws(YAMLError) {
    let start = offset
    var node = self[number] ?? NodeProperties(start: start, end: start)
    if source[offset] == UInt8(ascii: "&") {
      if node.anchor != nil { throw fault(.secondProperty, at: start, "anchor") }
      node.anchor = try readName()
    } else {
      if node.tag != nil { throw fault(.secondProperty, at: start, "tag") }
      node.tag = try readTag()
    }
    node.end = offset
    number = keep(node)
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
