import Comparison

extension [StyledText] {
  /// The lines as a terminal shows them, with a line feed behind each.
  func terminalText(hasColours: Bool) -> String {
    var text = ""
    for line in self {
      for piece in line.pieces {
        let code = hasColours ? piece.style.code : nil
        text += code.map { "\u{1B}[\($0)m\(piece.text)\u{1B}[0m" } ?? piece.text
      }
      text += "\n"
    }
    return text
  }
}

extension StyledText.Style {
  /// The SGR code (ECMA-48) that a terminal shows it by.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .heading, .name: "1"
    case .faint: "2"
    case .added: "32"
    case .removed: "31"
    case .changed, .feature: "36"
    case .breaking: "1;31"
    case .fix: "34"
    }
  }
}
