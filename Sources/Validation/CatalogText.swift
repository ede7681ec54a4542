import CatalogModel
import Diagnostics
import Markdown
import Values

/// A text that people have written: a value in a YAML file, or a Markdown file as a whole.
final class CatalogText {
  let text: String
  let file: String
  /// Of one text no more links are reported, so that a hostile text does not fill the report.
  static let mostLinks = 100
  /// Where in the file's data; nil for a Markdown file.
  let path: DataPath?

  /// Whether it is read as Markdown on the site.
  let isMarkdown: Bool
  /// What it has in it.
  let features: TextFeatures
  /// What it links to and how it is divided, read as Markdown when first asked for.
  private(set) lazy var outline = MarkdownOutline(text)

  init(
    text: String, file: String, path: DataPath?, isMarkdown: Bool, _ features: TextFeatures
  ) {
    self.text = text
    self.file = file
    self.path = path
    self.isMarkdown = isMarkdown
    self.features = features
  }

  /// A stretch of the text, in code points from its beginning.
  func location(_ offset: Int, _ length: Int) -> Location {
    location(at: position(offset), length)
  }

  /// A stretch of the text that the Markdown library has found.
  func location(_ stretch: MarkdownOutline.Stretch) -> Location {
    location(at: Position(line: stretch.line, column: stretch.column), stretch.length)
  }

  private func location(at start: Position, _ length: Int) -> Location {
    guard let path else {
      let end = Position(line: start.line, column: start.column + length)
      return .range(SourceRange(file: file, start: start, end: end))
    }
    return .place(
      Place(file: file, path: path, span: .init(start: start, length: max(1, length))))
  }

  /// The text as a whole.
  var place: Location {
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
