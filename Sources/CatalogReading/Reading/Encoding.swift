import Diagnostics

/// What is checked of a file's bytes before they are read as YAML.
enum Encoding {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes with a UTF-8 byte-order mark left out.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  /// The problem of a file that is UTF-16 or UTF-32, told by its first bytes.
  static func problem(of bytes: [UInt8], file: String) -> Diagnostic? {
    let isWide =
      bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
      || bytes.count > 1 && (bytes[0] == 0) != (bytes[1] == 0)
    guard isWide else { return nil }
    return Diagnostic(
      YAMLProblem.encoding.rawValue, .error, "The file is not UTF-8 but UTF-16 or UTF-32",
      help: "Save the file as UTF-8", at: .file(file))
  }

  /// The characters that must not be in a file.
  static func faults(of text: [UInt8], file: String) -> [Diagnostic] {
    let faults = TextCheck.faults(in: text, controls: true, limit: YAMLLimits.problems)
    guard !faults.isEmpty else { return [] }
    let source = SourceText(text)
    return faults.map { range, fault in
      let place = Location.range(source.range(range, in: file))
      return switch fault {
      case .invalidUTF8: invalidUTF8(text[range.lowerBound], at: place)
      case .control(let code): control(code, at: place)
      }
    }
  }

  /// The problem of a byte that is not part of UTF-8.
  static func invalidUTF8(
    _ byte: UInt8, at place: Location, id: YAMLProblem = .invalidUTF8
  ) -> Diagnostic {
    Diagnostic(
      id.rawValue, .error, "Byte \(hexadecimal(UInt32(byte), 2)) is not UTF-8",
      help: "Save the file as UTF-8", at: place)
  }

  private static func control(_ code: UInt32, at place: Location) -> Diagnostic {
    let isBeyondASCII = code > 0xFF
    return Diagnostic(
      YAMLProblem.controlCharacter.rawValue, .error,
      "Character U+\(hexadecimal(code, 4)) cannot stand in a YAML file",
      explanation: isBeyondASCII
        ? "It is invisible, and versions of YAML read it differently." : "It is invisible.",
      help: "Remove it, or write it as "
        + (isBeyondASCII ? "\\u\(hexadecimal(code, 4))" : "\\x\(hexadecimal(code, 2))")
        + " in double quotes", at: place)
  }

  private static func hexadecimal(_ code: UInt32, _ digits: Int) -> String {
    let text = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
