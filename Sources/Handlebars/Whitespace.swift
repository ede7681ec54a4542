/// Takes away the white space that `~` and tags alone on their line take with them.
enum Whitespace {
  /// The tokens with their texts cut, and for each standalone partial the white space before it.
  static func control(_ tokens: [Token]) -> (tokens: [Token], indents: [Int: [UInt8]]) {
    var result = tokens
    var indents: [Int: [UInt8]] = [:]
    for index in tokens.indices where tokens[index].canStandAlone {
      guard let indent = indent(before: index, in: tokens), endsLine(after: index, in: tokens)
      else { continue }
      if index > 0 { result[index - 1].content.removeLastBytes(indent.count) }
      if index + 1 < tokens.count { result[index + 1].content.removeFirstLine() }
      if case .tag(sign: UInt8(ascii: ">")) = tokens[index].kind { indents[index] = Array(indent) }
    }
    for index in tokens.indices {
      if tokens[index].trimsBefore, index > 0, result[index - 1].isText {
        while let last = result[index - 1].content.last, last.isSpace {
          result[index - 1].content.removeLast()
        }
      }
      if tokens[index].trimsAfter, index + 1 < tokens.count, result[index + 1].isText {
        result[index + 1].content = result[index + 1].content.drop(while: \.isSpace)
      }
    }
    return (result, indents)
  }

  /// The blanks between the start of the line and a tag; nil where something else is before it.
  private static func indent(before index: Int, in tokens: [Token]) -> ArraySlice<UInt8>? {
    guard index > 0 else { return [] }
    guard tokens[index - 1].isText else { return nil }
    let text = tokens[index - 1].content
    let blanks = text.suffix { $0.isBlank }
    if blanks.count == text.count { return index == 1 ? blanks : nil }
    return text[blanks.startIndex - 1] == UInt8(ascii: "\n") ? blanks : nil
  }

  private static func endsLine(after index: Int, in tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard tokens[index + 1].isText else { return false }
    let rest = tokens[index + 1].content.drop(while: \.isBlank)
    if rest.isEmpty { return index + 2 == tokens.count }
    return rest.first == UInt8(ascii: "\n") || rest.starts(with: "\r\n".utf8)
  }
}

extension Token {
  var isText: Bool { if case .text = kind { true } else { false } }

  /// Comments, blocks and partials take their line with them; values do not.
  var canStandAlone: Bool {
    switch kind {
    case .text: false
    case .comment: true
    case .tag(let sign): "#/^>".utf8.contains(sign) || (sign == UInt8(ascii: " ") && isElse)
    }
  }

  /// `{{else}}` and `{{else if x}}`.
  var isElse: Bool {
    let word = content.drop(while: \.isSpace).prefix { !$0.isSpace }
    return word.elementsEqual("else".utf8)
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isSpace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, holds(self[start - 1]) { start -= 1 }
    return self[start...]
  }

  fileprivate mutating func removeLastBytes(_ count: Int) {
    removeLast(Swift.min(count, self.count))
  }

  /// Takes away the blanks and the line end that a text begins with.
  fileprivate mutating func removeFirstLine() {
    let rest = drop(while: \.isBlank)
    if rest.starts(with: "\r\n".utf8) {
      self = rest.dropFirst(2)
    } else if rest.first == UInt8(ascii: "\n") {
      self = rest.dropFirst()
    } else {
      self = rest
    }
  }
}
