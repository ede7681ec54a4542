/// URIs (RFC 3986), UUIDs (RFC 4122) and JSON Pointers (RFC 6901).
extension FormatReader {
  /// `URI`.
  mutating func uri() -> Bool { takeScheme() && hierarchy(isRelative: false) && queryAndFragment() }

  /// `URI-reference`.
  mutating func uriReference() -> Bool {
    let start = position
    if takeScheme() { return hierarchy(isRelative: false) && queryAndFragment() }
    go(to: start)
    return hierarchy(isRelative: true) && queryAndFragment()
  }

  private mutating func takeScheme() -> Bool {
    guard let first = next, first.isASCIILetter else { return false }
    takeAll { $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }
    return take(":")
  }

  /// The authority, if there is one, and the path.
  private mutating func hierarchy(isRelative: Bool) -> Bool {
    if next == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
      go(to: position + 2)
      guard authority() else { return false }
      return isAtEnd || "/?#".utf8.contains(next ?? 0) ? takeCharacters("@:/") : false
    }
    if isRelative && next != UInt8(ascii: "/") {
      // The first segment has no colon, which would make a scheme of it.
      guard takeCharacters("@") else { return false }
      if next == UInt8(ascii: ":") { return false }
    }
    return takeCharacters("@:/")
  }

  private mutating func authority() -> Bool {
    var end = position
    while let byte = peek(end - position), !"/?#".utf8.contains(byte) { end += 1 }
    var inner = FormatReader(self, position..<end)
    go(to: end)
    if let at = inner.lastPosition(of: "@") {
      var user = FormatReader(inner, inner.position..<at)
      guard user.takeCharacters(":"), user.isAtEnd else { return false }
      inner.go(to: at + 1)
    }
    guard inner.next == UInt8(ascii: "[") ? inner.ipLiteral() : inner.takeCharacters("") else {
      return false
    }
    if inner.take(":") { inner.takeAll { $0.isASCIIDigit } }
    return inner.isAtEnd
  }

  private mutating func ipLiteral() -> Bool {
    guard take("["), let end = firstPosition(of: "]") else { return false }
    var inner = FormatReader(self, position..<end)
    go(to: end + 1)
    if inner.take(anyCase: "v") {
      guard inner.takeAll({ $0.hexDigit != nil }) > 0, inner.take(".") else { return false }
      let start = inner.position
      let isRead = inner.takeCharacters(":") && inner.isAtEnd
      return isRead && FormatReader(inner, start..<inner.position).firstPosition(of: "%") == nil
        && inner.position > start
    }
    return inner.ipv6() && inner.isAtEnd
  }

  private mutating func queryAndFragment() -> Bool {
    if take("?") { guard takeCharacters("@:/?") else { return false } }
    if take("#") { guard takeCharacters("@:/?") else { return false } }
    return true
  }

  /// Takes unreserved characters, sub-delimiters, escapes and some more.
  private mutating func takeCharacters(_ more: String) -> Bool {
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        go(to: position + 1)
        guard takeHex(2) else { return false }
      } else if byte.isASCIILetter || byte.isASCIIDigit
        || "-._~!$&'()*+,;=".utf8.contains(byte) || more.utf8.contains(byte)
      {
        go(to: position + 1)
      } else {
        return true
      }
    }
    return true
  }

  /// `UUID`, in either case.
  mutating func uuid() -> Bool {
    takeHex(8) && take("-") && takeHex(4) && take("-") && takeHex(4) && take("-") && takeHex(4)
      && take("-") && takeHex(12)
  }

  /// `json-pointer`.
  mutating func jsonPointer() -> Bool {
    while !isAtEnd {
      guard take("/") else { return false }
      while let byte = next, byte != UInt8(ascii: "/") {
        go(to: position + 1)
        if byte == UInt8(ascii: "~") { guard take("0") || take("1") else { return false } }
      }
    }
    return true
  }

  /// `relative-json-pointer` of draft-bhutton-relative-json-pointer-00.
  mutating func relativeJSONPointer() -> Bool {
    guard integer(isZeroAllowed: true) else { return false }
    if take("+") || take("-") { guard integer(isZeroAllowed: false) else { return false } }
    return take("#") || jsonPointer()
  }

  private mutating func integer(isZeroAllowed: Bool) -> Bool {
    if next == UInt8(ascii: "0") { return isZeroAllowed && take("0") }
    return takeDigits()
  }
}
