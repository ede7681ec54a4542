extension HandlebarsTemplate {
  /// The names that a text fills in, where that is all it does: its tags are `{{name}}` and no more.
  ///
  /// They are the same as the `references` of the compiled template, for a fraction of the work; most
  /// texts of messages are of this kind.
  ///
  /// - Parameter runtimeRoots: names that are left to somebody else to fill in, and are not listed.
  /// - Returns: nil for a text that does anything else.
  public static func plainReferences(
    in source: String, runtimeRoots: Set<String> = []
  ) -> [Reference]? {
    var source = source
    return source.withUTF8 { PlainTags($0, runtimeRoots).references }
  }
}

/// Reads a text whose tags are names.
private struct PlainTags {
  /// Words that stand for something else than a name from the context.
  private static let words: Set<String> = [
    "true", "false", "null", "undefined", "this", "else", "as", "if", "unless", "each", "with",
    "lookup", "log", "helperMissing", "blockHelperMissing",
  ]

  private(set) var references: [Reference]? = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 1
  private var column = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ runtimeRoots: Set<String>) {
    self.bytes = bytes
    guard bytes.count <= HandlebarsTemplate.largest else {
      references = nil
      return
    }
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), has(UInt8(ascii: "{"), at: index + 1) else {
        pass(bytes[index])
        index += 1
        continue
      }
      // A backslash before a tag makes text of it.
      let isEscaped = index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
      guard !isEscaped, let tag = tag(at: index) else {
        references = nil
        return
      }
      if !runtimeRoots.contains(tag.name) {
        references?.append(
          Reference(
            root: tag.name, path: tag.name,
            position: TextPosition(line: line, column: column + tag.start - index),
            length: tag.name.utf8.count))
      }
      for byte in bytes[index..<tag.end] { pass(byte) }
      index = tag.end
    }
  }

  private func has(_ byte: UInt8, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == byte
  }

  /// The name in the tag that opens at a place, where the name begins, and where the tag ends.
  private func tag(at open: Int) -> (name: String, start: Int, end: Int)? {
    var start = open + 2
    while has(UInt8(ascii: " "), at: start) { start += 1 }
    var end = start
    while end < bytes.count, bytes[end].isPlainNameByte { end += 1 }
    guard end > start, bytes[start] > UInt8(ascii: "9") else { return nil }
    var close = end
    while has(UInt8(ascii: " "), at: close) { close += 1 }
    guard has(UInt8(ascii: "}"), at: close), has(UInt8(ascii: "}"), at: close + 1),
      !has(UInt8(ascii: "}"), at: close + 2)
    else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    return Self.words.contains(name) ? nil : (name, start, close + 2)
  }

  private mutating func pass(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}

extension UInt8 {
  fileprivate var isPlainNameByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    default: false
    }
  }
}
