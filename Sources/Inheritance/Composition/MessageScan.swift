/// Finds the uses of a parameter in a Handlebars text and gives it another name.
///
/// Inside `{{#each}}` and `{{#with}}` a name is a member of something else; the parameter is there
/// as `../name` or `@root.name`.
struct MessageScan {
  private let text: [UInt8]
  private let old: [UInt8]
  private let new: [UInt8]
  private var result: [UInt8] = []
  private var position = 0
  /// Open blocks: whether each has a context of its own.
  private var blocks: [Bool] = []

  init(_ text: String, old: String, new: String) {
    self.text = Array(text.utf8)
    self.old = Array(old.utf8)
    self.new = Array(new.utf8)
  }

  mutating func renamed() -> String {
    while position < text.count {
      if starts("\\{{") {
        copy(3)
      } else if starts("{{!") {
        copyComment()
      } else if starts("{{") {
        tag()
      } else {
        copy(1)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// From `{{` to `}}`.
  private mutating func tag() {
    while position < text.count, text[position] == UInt8(ascii: "{") { copy(1) }
    var isBlock = false
    while position < text.count, text[position] == UInt8(ascii: "~") { copy(1) }
    if position < text.count {
      isBlock = text[position] == UInt8(ascii: "#")
      if text[position] == UInt8(ascii: "/") { _ = blocks.popLast() }
      if isBlock || text[position] == UInt8(ascii: "/") { copy(1) }
    }
    var isFirst = true
    var opens: Bool?
    while position < text.count, !starts("}}") {
      let byte = text[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        copyString(byte)
      } else if byte.isPathByte {
        let path = takePath()
        if isBlock, isFirst {
          opens = path.elementsEqual("each".utf8) || path.elementsEqual("with".utf8)
          result += path
        } else {
          result += renamed(path)
        }
        isFirst = false
      } else {
        copy(1)
      }
    }
    if let opens { blocks.append(opens) }
    if position < text.count { copy(2) }
  }

  private mutating func takePath() -> ArraySlice<UInt8> {
    let start = position
    while position < text.count, text[position].isPathByte { position += 1 }
    return text[start..<position]
  }

  /// A path with its first name changed, if that is the parameter.
  private func renamed(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var rest = path
    var depth = blocks.filter { $0 }.count
    func take(_ prefix: String) -> Bool {
      guard rest.starts(with: prefix.utf8) else { return false }
      rest = rest.dropFirst(prefix.utf8.count)
      return true
    }
    if take("@root.") { depth = 0 }
    while take("../") { depth -= 1 }
    _ = take("./") || take("this.")
    let name = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") }
    let isKey = position < text.count && text[position] == UInt8(ascii: "=")
    guard depth == 0, name.elementsEqual(old), !(isKey && name.count == path.count) else {
      return Array(path)
    }
    return Array(path[..<rest.startIndex]) + new + Array(rest.dropFirst(name.count))
  }

  // MARK: - Bytes

  private func starts(_ prefix: String) -> Bool { text[position...].starts(with: prefix.utf8) }

  private mutating func copy(_ count: Int) {
    let end = min(position + count, text.count)
    result += text[position..<end]
    position = end
  }

  private mutating func copyString(_ quote: UInt8) {
    copy(1)
    while position < text.count, text[position] != quote { copy(1) }
    copy(1)
  }

  private mutating func copyComment() {
    let end = starts("{{!--") ? "--}}" : "}}"
    while position < text.count, !starts(end) { copy(1) }
    copy(end.utf8.count)
  }
}

extension UInt8 {
  /// Whether it may be part of a Handlebars path.
  fileprivate var isPathByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"), 0x80...:
      true
    default: false
    }
  }
}
