/// Tags: sections 6.8.2 and 6.9.1.
extension YAMLParser {
  static var corePrefix: [UInt8] { Array("tag:yaml.org,2002:".utf8) }

  /// Reads a tag; the whole of it.
  mutating func readTag() throws(YAMLError) -> String {
    let start = offset
    let tag = source[start + 1] == UInt8(ascii: "<") ? try verbatimTag() : try shortTag()
    guard source[offset].isSpaceOrEnd || source[offset].isFlowIndicator else {
      throw fault(.invalidTag, at: start)
    }
    return String(decoding: tag, as: UTF8.self)
  }

  /// `!<tag>`: `c-verbatim-tag`.
  private mutating func verbatimTag() throws(YAMLError) -> [UInt8] {
    let start = offset + 2
    var end = start
    while source[end].isURI { end += 1 }
    let tag = Array(source.slice(start..<end))
    guard source[end] == UInt8(ascii: ">"), tag.count > 1 || tag.first != UInt8(ascii: "!"),
      tag.first == UInt8(ascii: "!") || Self.hasScheme(tag), Self.areEscapesWhole(tag)
    else { throw fault(.invalidTag, at: offset) }
    offset = end + 1
    return tag
  }

  /// `!`, `!local`, `!!core` or `!handle!suffix`: `c-ns-shorthand-tag`.
  private mutating func shortTag() throws(YAMLError) -> [UInt8] {
    let start = offset
    var end = start + 1
    while source[end].isWord { end += 1 }
    var handle = start..<start + 1
    if source[end] == UInt8(ascii: "!") { handle = start..<end + 1 }
    let suffixStart = handle.upperBound
    end = suffixStart
    while source[end].isURI, !source[end].isFlowIndicator, source[end] != UInt8(ascii: "!") {
      end += 1
    }
    let suffix = Array(source.slice(suffixStart..<end))
    offset = end
    if suffix.isEmpty {
      guard handle.count == 1 else { throw fault(.invalidTag, at: start) }
      return [UInt8(ascii: "!")]
    }
    guard Self.areEscapesWhole(suffix) else { throw fault(.invalidTag, at: start) }
    guard let prefix = prefix(of: Array(source.slice(handle))) else {
      throw fault(.unknownHandle, at: start)
    }
    return prefix + Self.decoded(suffix)
  }

  /// What a handle stands for in the document.
  private func prefix(of handle: [UInt8]) -> [UInt8]? {
    if let known = handles.first(where: { $0.name == handle }) { return known.prefix }
    switch handle.count {
    case 1: return handle
    case 2: return Self.corePrefix
    default: return nil
    }
  }

  private static func hasScheme(_ tag: [UInt8]) -> Bool {
    guard let first = tag.first, 0x61...0x7A ~= first | 0x20 else { return false }
    let end = tag.firstIndex { !$0.isWord && $0 != 0x2B && $0 != 0x2E } ?? tag.count
    return end < tag.count && tag[end] == UInt8(ascii: ":")
  }

  /// Whether each percent sign has its two digits.
  static func areEscapesWhole(_ text: [UInt8]) -> Bool {
    text.indices.allSatisfy { index in
      text[index] != UInt8(ascii: "%")
        || index + 2 < text.count && text[index + 1].hexadecimal != nil
          && text[index + 2].hexadecimal != nil
    }
  }

  private static func decoded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let high = text[index + 1].hexadecimal, let low = text[index + 2].hexadecimal
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
