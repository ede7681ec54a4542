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
      // With `~` the partial no longer stands where its line begins.
      if tokens[index].kind == .partial, !tokens[index].trimsBefore {
        indents[index] = Array(indent)
      }
    }
    for index in tokens.indices { trim(around: index, in: &result) }
    return (result, indents)
  }

  /// What `~` takes away, line ends and all.
  private static func trim(around index: Int, in tokens: inout [Token]) {
    if tokens[index].trimsBefore, index > 0, tokens[index - 1].isText {
      let text = tokens[index - 1].content
      let end = text.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? text.startIndex
      tokens[index - 1].content = text[..<end]
    }
    if tokens[index].trimsAfter, index + 1 < tokens.count, tokens[index + 1].isText {
      tokens[index + 1].content = tokens[index + 1].content.drop(while: \.isSpace)
    }
  }

  /// The blanks between the start of the line and a tag; nil where something else is before it.
  private static func indent(before index: Int, in tokens: [Token]) -> ArraySlice<UInt8>? {
    guard index > 0 else { return [] }
    guard tokens[index - 1].isText else { return nil }
    let text = tokens[index - 1].content
    guard let last = text.lastIndex(where: { !$0.isBlank }) else { return index == 1 ? text : nil }
    return text[last] == UInt8(ascii: "\n") ? text[(last + 1)...] : nil
  }

  private static func endsLine(after index: Int, in tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard tokens[index + 1].isText else { return false }
    let rest = tokens[index + 1].content.drop(while: \.isBlank)
    if rest.isEmpty { return index + 2 == tokens.count }
    return rest.first == UInt8(ascii: "\n") || rest.starts(with: "\r\n".utf8)
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func removeLastBytes(_ count: Int) { self = dropLast(count) }

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
