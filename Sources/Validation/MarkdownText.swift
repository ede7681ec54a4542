import Diagnostics
import Markdown
import TemplateRules

/// A text that is looked at as Markdown.
final class MarkdownText {
  /// Of one text no more links are reported, so that a hostile text does not fill the report.
  static let mostLinks = 100

  /// The text and where it is.
  let written: WrittenText
  /// What it links to and how it is divided, read when first asked for.
  private(set) lazy var outline = MarkdownOutline(written.text)

  init(_ written: WrittenText) { self.written = written }

  /// A stretch of the text that the Markdown library has found.
  func location(_ stretch: MarkdownOutline.Stretch) -> Location {
    written.location(at: Position(line: stretch.line, column: stretch.column), stretch.length)
  }
}
