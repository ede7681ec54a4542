extension String {
  /// Without the markup of editors that keep texts as HTML, which begin them with a paragraph.
  var withoutMarkup: String {
    guard hasPrefix("<p") || hasPrefix("<h") || hasPrefix("<ul") || hasPrefix("<ol") else {
      return self
    }
    var result: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")),
        let tag = Self.tag(rest[rest.startIndex..<end])
      {
        if Self.blocks.contains(tag), let last = result.last, last != 0x0A { result.append(0x0A) }
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    while let last = result.last, last <= 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self).withoutEntities
  }

  /// The name of a tag of HTML; nil for what only looks like one, such as `<start.input>`.
  private static func tag(_ text: Substring.UTF8View) -> String? {
    var name: [UInt8] = []
    for byte in text.dropFirst().prefix(12) {
      if byte == UInt8(ascii: "/") && name.isEmpty { continue }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") { break }
      name.append(byte)
    }
    let tag = String(decoding: name, as: UTF8.self)
    return blocks.contains(tag) || spans.contains(tag) ? tag : nil
  }

  private static let blocks: Set<String> = [
    "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote",
  ]
  private static let spans: Set<String> = [
    "span", "strong", "em", "b", "i", "u", "s", "a", "code", "mark",
  ]

  private var withoutEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var result = ""
    var rest = Substring(self)
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      if let (name, text) = Self.entities.first(where: { rest.hasPrefix($0.0) }) {
        result += text
        rest = rest.dropFirst(name.count)
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static let entities = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&nbsp;", " "),
  ]
}
