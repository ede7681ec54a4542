import Foundation

/// Whether a text is well-formed XML, as far as tags, entities and characters go.
struct XMLDocumentCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var rest = text[...]
    var isFine = !text.unicodeScalars.contains {
      ($0.value < 0x20 && ![9, 10, 13].contains($0.value))
        || $0.value >= 0xFFFE && $0.value <= 0xFFFF
    }
    while isFine, let start = rest.firstIndex(of: "<") {
      isFine = Self.hasFineEntities(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        isFine = false
        break
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace }
      if tag.hasPrefix("/") {
        isFine = open.popLast() == name
      } else {
        open.append(name)
      }
    }
    isWellFormed = isFine && open.isEmpty
  }

  private static func hasFineEntities(_ text: Substring) -> Bool {
    !text.contains(/&(?!(amp|lt|gt|quot|#x[0-9A-F]+);)/)
  }
}
