/// A URI or a relative reference, in the parts of RFC 3986.
struct URIReference {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  /// Takes a text apart (RFC 3986, appendix B).
  init(_ text: String) {
    var rest = Substring(text)
    fragment = Self.cutEnd(&rest, at: "#")
    query = Self.cutEnd(&rest, at: "?")
    let end = rest.utf8.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
    if let end, rest.utf8[end] == UInt8(ascii: ":"), end > rest.startIndex {
      scheme = String(rest[..<end])
      rest = rest[rest.utf8.index(after: end)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      let after = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
      let slash = after.utf8.firstIndex { $0 == UInt8(ascii: "/") } ?? after.endIndex
      authority = String(after[..<slash])
      rest = after[slash...]
    }
    path = String(rest)
  }

  /// The absolute form of this reference, seen from a base (RFC 3986, 5.2.2).
  func resolved(against base: URIReference) -> URIReference {
    var result = self
    if scheme != nil || authority != nil {
      result.scheme = scheme ?? base.scheme
      result.path = Self.withoutDots(path)
      return result
    }
    result.scheme = base.scheme
    result.authority = base.authority
    if path.isEmpty {
      result.path = base.path
      result.query = query ?? base.query
    } else if path.utf8.first == UInt8(ascii: "/") {
      result.path = Self.withoutDots(path)
    } else {
      result.path = Self.withoutDots(base.folder + path)
    }
    return result
  }

  /// The text without the fragment.
  var document: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    return text
  }

  /// What a relative path is appended to (RFC 3986, 5.2.3).
  private var folder: String {
    if authority != nil && path.isEmpty { return "/" }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  private static func cutEnd(_ text: inout Substring, at mark: Unicode.Scalar) -> String? {
    guard let place = text.utf8.firstIndex(of: UInt8(ascii: mark)) else { return nil }
    let end = String(text[text.utf8.index(after: place)...])
    text = text[..<place]
    return end
  }

  /// RFC 3986, 5.2.4, by segments.
  private static func withoutDots(_ path: String) -> String {
    let segments = Array(path.utf8).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isRooted = path.utf8.first == UInt8(ascii: "/")
    var kept: [ArraySlice<UInt8>] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      let text = String(decoding: segment, as: UTF8.self)
      switch text {
      case ".": if isLast { kept.append([]) }
      case "..":
        if kept.count > (isRooted ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append([]) }
      default: kept.append(segment)
      }
    }
    return String(decoding: Array(kept.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }
}

extension String {
  /// The text with `%XX` decoded; nil where an escape is broken.
  var percentDecoded: String? {
    let bytes = Array(utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, let high = bytes[index + 1].hexDigit,
          let low = bytes[index + 2].hexDigit
        else { return nil }
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit; nil for other bytes.
  var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
