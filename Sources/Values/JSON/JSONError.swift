/// Why a text is not JSON, or is JSON that is not taken.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong, with no period.
  public var message: String
  /// What to do, as a verb phrase; empty where the message says it all.
  public var help: String
  /// The 1-based line.
  public var line: Int
  /// The 1-based column, in Unicode code points.
  public var column: Int

  /// Creates an error.
  public init(_ message: String, help: String = "", line: Int, column: Int) {
    self.message = message
    self.help = help
    self.line = line
    self.column = column
  }
}

/// An error that does not yet know its line.
struct JSONFault: Error {
  var message: String
  var help = ""
  /// The byte where it is.
  var offset: Int

  /// Finds line and column; the lines of a JSON text end with a line feed.
  func located(in text: UnsafeBufferPointer<UInt8>) -> JSONError {
    let before = text[..<min(offset, text.count)]
    let lineStart = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    return JSONError(
      message, help: help, line: before.count { $0 == .lineFeed } + 1,
      column: text[lineStart..<before.endIndex].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
