package import Values

/// The ways to write a text as a YAML scalar.
package struct ScalarText {
  /// Where the scalar stands.
  package enum Context {
    case key, flow, block
  }

  private let text: String
  private let context: Context

  /// The ways to write a text in a place.
  package init(_ text: String, _ context: Context) {
    self.text = text
    self.context = context
  }

  /// Without quotes, and what that means; nil where it is not a scalar then.
  ///
  /// The parser is asked, since nothing else knows as well. A merge key of YAML 1.1 stays in quotes,
  /// since other readers take it for one.
  package var plain: (text: String, value: Value)? {
    guard !text.isEmpty, !text.unicodeScalars.contains(where: Self.needsEscape),
      let scalar = PlainScalar(text, context)
    else { return nil }
    guard context == .key else { return (text, scalar.value) }
    return text.utf8.elementsEqual("<<".utf8) ? nil : (text, .string(text))
  }

  /// In quotes, those that need no escapes where there is a choice.
  package var quoted: String {
    let hasSpecial = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return hasSpecial ? singleQuoted ?? doubleQuoted : doubleQuoted
  }

  /// In single quotes; nil for what needs escapes.
  package var singleQuoted: String? {
    guard !needsEscapes else { return nil }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// In double quotes.
  package var doubleQuoted: String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where Self.needsEscape(scalar): result += Self.escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// As a block scalar, header and all but the last line's break; nil where that cannot be said
  /// without more than indentation.
  package func block(indentation: Int, lineBreak: String, isFolded: Bool) -> String? {
    let hasEscapes = text.unicodeScalars.contains { $0 != "\n" && Self.needsEscape($0) }
    guard indentation > 0, !hasEscapes, text.first != " ", text.first != "\n", !text.isEmpty,
      !text.hasSuffix("\n\n"), text != "\n"
    else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let chomping = lines.last?.isEmpty == true ? "" : "-"
    if chomping.isEmpty { lines.removeLast() }
    let sign = isFolded && lines.count == 1 ? ">" : "|"
    let margin = String(repeating: " ", count: indentation)
    return ([sign + chomping] + lines.map { $0.isEmpty ? "" : margin + $0 })
      .joined(separator: lineBreak)
  }

  private var needsEscapes: Bool {
    text.unicodeScalars.contains { $0 == "\n" || $0 == "\t" || Self.needsEscape($0) }
  }

  /// Characters that the reader does not accept as they are.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
