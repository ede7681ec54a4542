/// How `{{…}}` makes a text harmless in what is being written.
public enum Escaping: Sendable {
  /// As Handlebars does: `& < > " ' = ` and the backtick become entities.
  case html
  /// The same for XML 1.0, which also has characters that it forbids: they are left out.
  case xml
  /// Everything that means something in GitHub-flavoured Markdown gets a backslash, `<` and `&`
  /// become entities, line ends become spaces.
  case markdown
  /// Nothing is changed.
  case none

  /// Adds a text to the output, harmless.
  func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      if self == .none { return output.append(contentsOf: utf8) }
      var start = 0
      var index = 0
      while index < utf8.count {
        let (replacement, length) = replacement(at: index, in: utf8)
        if let replacement {
          output.append(contentsOf: utf8[start..<index])
          output.append(contentsOf: replacement.utf8)
          start = index + length
        }
        index += length
      }
      output.append(contentsOf: utf8[start...])
    }
  }

  /// What stands in place of the bytes at an index, if something does, and how many they are.
  @inline(__always)
  private func replacement(
    at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (String?, Int) {
    let byte = utf8[index]
    switch self {
    case .html: return (Self.entity(byte), 1)
    case .xml: return Self.xml(byte, index, utf8)
    case .markdown: return (Self.markdown(byte), 1)
    case .none: return (nil, 1)
    }
  }

  @inline(__always)
  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#x27;"
    case UInt8(ascii: "`"): "&#x60;"
    case UInt8(ascii: "="): "&#x3D;"
    default: nil
    }
  }

  /// XML 1.0 forbids most control characters, and U+FFFE and U+FFFF (EF BF BE, EF BF BF).
  private static func xml(
    _ byte: UInt8, _ index: Int, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (String?, Int) {
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return ("", 1) }
    if byte == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE {
      return ("", 3)
    }
    return (entity(byte), 1)
  }

  private static func markdown(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): " "
    case 0..<0x20, 0x7F: ""
    default: markdownEscapes[Int(byte)]
    }
  }

  /// A backslash before each ASCII punctuation mark that can mean something inside a line. Line ends
  /// are taken out, so what means something only at a line's start (`1.`, `-`) is left readable.
  private static let markdownEscapes: [String?] = (0..<256).map { byte in
    let scalar = Unicode.Scalar(UInt8(byte))
    return "\\`*_[]#|~>!".unicodeScalars.contains(scalar) ? "\\" + String(Character(scalar)) : nil
  }
}
