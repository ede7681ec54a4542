extension YAMLParser {
  /// Calls `body` with the bytes of a scalar's text, or of an alias's name.
  ///
  /// The event must be the one that `next()` gave last.
  @inline(__always) public func withText<Result>(
    of event: YAMLEvent, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(event.text, body)
  }

  /// The text of a scalar, or the name of an alias.
  public func text(of event: YAMLEvent) -> String {
    withBytes(event.text) { String(decoding: $0, as: UTF8.self) }
  }

  /// The name that a node is given; nil where it has none.
  public func anchor(of event: YAMLEvent) -> String? {
    guard let anchor = self[event.properties]?.anchor else { return nil }
    return String(decoding: source.slice(anchor), as: UTF8.self)
  }

  /// The whole tag of a node, such as `tag:yaml.org,2002:str`, `!local`, or `!` for one that is
  /// not to be resolved; nil where it has none.
  public func tag(of event: YAMLEvent) -> String? {
    event.properties.isEmpty ? nil : self[event.properties]?.tag
  }

  @inline(__always) func withBytes<Result>(
    _ text: TextSlice, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard text.isDecoded else { return body(source.slice(text.range)) }
    return decoded.withUnsafeBufferPointer { bytes in
      let range = text.range.clamped(to: bytes.indices)
      return body(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }
}
