import Diagnostics
import Values

/// Writes YAML files in the one form that a catalog keeps them in.
///
/// Indentation is two spaces, items of lists stand two spaces inside their key; there is one space
/// after a colon, one before a comment, no white space at ends of lines, no more than one empty line
/// in a row, and one line feed at the end. Quotes are double where both kinds would do. Lists and
/// mappings in brackets stay on one line, or become blocks where that line were too long. What people
/// decide for themselves stays: the order of keys, comments, whether there are quotes, and where texts
/// are broken into lines.
public enum YAMLFormatter {
  /// Lines with brackets are not longer, in columns.
  static let width = 100

  /// The file's canonical text.
  ///
  /// Nil where the file is not of a kind that this knows how to write: with directives, with keys that
  /// are no simple words, or with nothing but one value. What comes back means the same and has the
  /// same comments; it has been read again to be sure.
  public static func text(of document: YAMLDocument) -> [UInt8]? {
    guard var writing = FormattedText(document), let text = writing.whole() else { return nil }
    let bytes = Array(text.utf8)
    let (written, problems) = YAMLReader.read(bytes, file: document.file)
    guard let written, problems.allSatisfy({ $0.severity != .error }),
      JSONWriter.plainText(of: written.value) == JSONWriter.plainText(of: document.value),
      SourceComments(written).texts == SourceComments(document).texts
    else { return nil }
    return bytes
  }
}
