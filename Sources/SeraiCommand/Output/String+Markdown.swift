extension String {
  /// The text with what Markdown and HTML would act on made harmless.
  ///
  /// Code hosts find mentions, references and addresses in what is left after escapes, so that these are
  /// taken apart by a character that nobody sees.
  var markdown: String {
    var text = ""
    for character in printable {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "$", "!": text += "\\\(character)"
      case "@", "#": text += "\(character)\u{200B}"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "/" where text.hasSuffix(":"): text += "\u{200B}/"
      case "." where text.lowercased().hasSuffix("www"): text += "\u{200B}."
      default: text.append(character)
      }
    }
    return text
  }

  /// The text as code within a line.
  var markdownCode: String {
    let marks = String(repeating: "`", count: longestFence + 1)
    let space = marks.count > 1 ? " " : ""
    return marks + space + printable + space + marks
  }

  /// The text as a block of code.
  func markdownBlock(_ language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestFence + 1))
    return "\(fence)\(language)\n\(self)\(hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }

  /// The longest run of backticks.
  private var longestFence: Int {
    split { $0 != "`" }.map(\.count).max() ?? 0
  }
}
