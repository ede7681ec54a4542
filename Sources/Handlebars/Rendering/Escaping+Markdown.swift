extension Escaping {
  /// What stands in place of a byte in Markdown, and of how many.
  ///
  /// - Parameter isAtStart: whether nothing but white space and digits has come so far, so that the
  ///   byte may begin a list, a heading's underline or a table's.
  static func markdown(
    _ byte: UInt8, _ index: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ isAtStart: inout Bool
  ) -> (StaticString, Int)? {
    if byte.isMarkupSpace { return space(index, utf8) }
    let wasAtStart = isAtStart
    isAtStart = wasAtStart && byte.isDigit
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case 0..<0x20, 0x7F:
      isAtStart = wasAtStart
      return ("", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "`"): return ("\\`", 1)
    case UInt8(ascii: "*"): return ("\\*", 1)
    case UInt8(ascii: "_"): return ("\\_", 1)
    case UInt8(ascii: "["): return ("\\[", 1)
    case UInt8(ascii: "]"): return ("\\]", 1)
    case UInt8(ascii: "#"): return ("\\#", 1)
    case UInt8(ascii: "|"): return ("\\|", 1)
    case UInt8(ascii: "~"): return ("\\~", 1)
    case UInt8(ascii: ">"): return ("\\>", 1)
    case UInt8(ascii: "!"): return ("\\!", 1)
    case UInt8(ascii: "."):
      let isMarker = wasAtStart && isMarker(index, utf8)
      return isMarker || isWWW(before: index, utf8) ? ("\\.", 1) : nil
    case UInt8(ascii: ":"):
      let isMarker = wasAtStart && isMarker(index, utf8, or: "-")
      return isMarker || slashes(after: index, utf8) ? ("\\:", 1) : nil
    case UInt8(ascii: ")"): return wasAtStart && isMarker(index, utf8) ? ("\\)", 1) : nil
    case UInt8(ascii: "+"): return wasAtStart && isMarker(index, utf8) ? ("\\+", 1) : nil
    case UInt8(ascii: "-"): return wasAtStart && isMarker(index, utf8, or: "-:") ? ("\\-", 1) : nil
    case UInt8(ascii: "="): return wasAtStart ? ("\\=", 1) : nil
    default: return nil
    }
  }

  /// Whether a byte is followed by what makes a list's, a table's or an underline's mark of it:
  /// white space, or the end, or one of some others.
  private static func isMarker(
    _ index: Int, _ utf8: UnsafeBufferPointer<UInt8>, or others: StaticString = ""
  ) -> Bool {
    guard index + 1 < utf8.count else { return true }
    let next = utf8[index + 1]
    return next.isMarkupSpace || others.withUTF8Buffer { $0.contains(next) }
  }

  /// One space for all white space, since four at a line's start are code and two at its end a
  /// line break; a single one stays in its run.
  private static func space(
    _ index: Int, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (StaticString, Int)? {
    let end = utf8[index...].firstIndex { !$0.isMarkupSpace } ?? utf8.count
    if end == index + 1, utf8[index] == UInt8(ascii: " ") { return nil }
    return (" ", end - index)
  }

  /// GFM makes a link of `www.` and what follows.
  private static func isWWW(before index: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    index >= 3 && utf8[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
  }

  /// GFM makes a link of `http://` and what follows.
  private static func slashes(after index: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8[(index + 1)...].starts(with: "//".utf8)
  }
}
