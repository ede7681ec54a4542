public import Diagnostics

/// A text that people have written: a value in a YAML file, or a Markdown file as a whole.
public struct WrittenText {
  /// The text.
  public let text: String
  /// The file that it is in, or that it is.
  public let file: String
  /// Where in the file's data; nil for a Markdown file.
  public let path: DataPath?
  /// Whether it is read as Markdown on the site.
  public let isMarkdown: Bool
  /// What it has in it.
  public let features: TextFeatures

  /// A stretch of the text, in code points from its beginning.
  public func location(_ offset: Int, _ length: Int) -> Location {
    location(at: position(offset), length)
  }

  /// A stretch of the text on one line.
  public func location(at start: Position, _ length: Int) -> Location {
    guard let path else {
      let end = Position(line: start.line, column: start.column + length)
      return .range(SourceRange(file: file, start: start, end: end))
    }
    return .place(
      Place(file: file, path: path, span: .init(start: start, length: max(1, length))))
  }

  /// The text as a whole.
  public var place: Location {
    path.map { .place(Place(file: file, path: $0)) } ?? .file(file)
  }

  private func position(_ offset: Int) -> Position {
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars.prefix(offset) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }
}
