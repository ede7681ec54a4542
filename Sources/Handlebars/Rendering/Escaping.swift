/// How `{{…}}` makes a text harmless in what is being written.
public enum Escaping: Sendable {
  /// As Handlebars does: `& < > " ' = ` and the backtick become entities.
  case html
  /// The same for XML 1.0, which also has characters that it forbids: they are left out.
  case xml
  /// As a text inside a paragraph, heading, list item or table cell of GitHub-flavoured Markdown.
  ///
  /// What means something inside a line gets a backslash everywhere, what means something at the
  /// start of a line gets one at the start of the text; `<` and `&` become entities, and white space
  /// of any length, line ends included, becomes one space. It is not for the target of a link, nor
  /// for code, where Markdown knows no escape. E-mail addresses become links whatever one does.
  case markdown
  /// Nothing is changed.
  case none

  /// Adds a text to the output, harmless.
  func append(_ text: String, to output: inout OutputBuffer) {
    var text = text
    text.withUTF8 { utf8 in
      switch self {
      case .html: Self.append(utf8, to: &output, Self.entity)
      case .xml: Self.append(utf8, to: &output, Self.xml)
      case .markdown:
        var isAtStart = true
        Self.append(utf8, to: &output) { byte, index, utf8 in
          Self.markdown(byte, index, utf8, &isAtStart)
        }
      case .none: output.append(utf8)
      }
    }
  }

  /// Copies runs of harmless bytes at once, and what stands in place of the others.
  @inline(__always)
  private static func append(
    _ utf8: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer,
    _ replacement: (UInt8, Int, UnsafeBufferPointer<UInt8>) -> (StaticString, Int)?
  ) {
    var start = 0
    var index = 0
    while index < utf8.count {
      guard let (text, length) = replacement(utf8[index], index, utf8) else {
        index += 1
        continue
      }
      output.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
      output.append(text)
      index += length
      start = index
    }
    output.append(UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  @inline(__always)
  private static func entity(
    _ byte: UInt8, _ index: Int, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (StaticString, Int)? {
    switch byte {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#x27;", 1)
    case UInt8(ascii: "`"): ("&#x60;", 1)
    case UInt8(ascii: "="): ("&#x3D;", 1)
    default: nil
    }
  }

  /// XML 1.0 forbids most control characters, and U+FFFE and U+FFFF (EF BF BE, EF BF BF).
  @inline(__always)
  private static func xml(
    _ byte: UInt8, _ index: Int, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (StaticString, Int)? {
    if byte < 0x20, !byte.isMarkupSpace { return ("", 1) }
    if byte == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE {
      return ("", 3)
    }
    return entity(byte, index, utf8)
  }
}
