/// Text as Python source.
enum PythonText {
  /// A string literal; every character that is not plain text is escaped.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars { result += escaped(scalar) }
    return result + "\""
  }

  /// A text as one literal where it fits, else as several in parentheses, one on a line.
  ///
  /// - Parameters:
  ///   - indentation: of the line where it stands.
  ///   - used: columns of that line that are taken before and behind it.
  static func wrapped(_ text: String, indentation: Int, used: Int) -> String {
    let whole = literal(text)
    if indentation + used + whole.count <= width { return whole }
    let margin = String(repeating: " ", count: indentation + 4)
    let lines = pieces(text, width: width - indentation - 6).map { margin + literal($0) }
    return "(\n" + lines.joined(separator: "\n") + "\n" + String(repeating: " ", count: indentation)
      + ")"
  }

  /// A text for a comment: one line, nothing but printable characters.
  static func comment(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(isPlain(scalar) ? scalar : " ")
    }
    return result
  }

  /// A text for a docstring.
  static func docstring(_ text: String) -> String {
    var result = ""
    for scalar in comment(text).unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static let width = 88

  /// Pieces of about a line, broken behind spaces.
  private static func pieces(_ text: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var length = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let wordLength = word.unicodeScalars.reduce(1) { $0 + escaped($1).count }
      if length > 0, length + wordLength > width {
        pieces.append(piece)
        (piece, length) = ("", 0)
      }
      piece += word + " "
      length += wordLength
    }
    piece.removeLast()
    if !piece.isEmpty || pieces.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    if isPlain(scalar) { return String(Character(scalar)) }
    let digits = String(scalar.value, radix: 16)
    let zeros = scalar.value > 0xFFFF ? 8 : 4
    return (zeros == 8 ? "\\U" : "\\u") + String(repeating: "0", count: zeros - digits.count)
      + digits
  }

  /// Whether a reader sees it as it is: no control, no mark that turns the direction of text.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF0...0xFFFF, 0xE0000...0xE0FFF:
      false
    default: true
    }
  }
}
