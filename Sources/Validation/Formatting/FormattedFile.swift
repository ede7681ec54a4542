import CatalogModel
import CatalogReading
public import Diagnostics
public import Files

/// A file of a catalog, and what it is in its canonical form.
public struct FormattedFile: Sendable {
  /// Its path relative to the catalog folder.
  public let path: String
  /// As it is.
  public private(set) var before: [UInt8] = []
  /// Its canonical form; nil where it is in that form, or has none.
  public private(set) var after: [UInt8]?
  /// Why it cannot be formatted.
  public private(set) var problems: [Diagnostic] = []

  /// Reads a file of a catalog, and works out its canonical form.
  public init(_ path: String, _ access: FileAccess) {
    self.path = path
    guard let kind = CatalogFile(path: path) else { return }
    switch kind {
    case .usage: break
    case .readme, .changes: formatText(access)
    case .settings, .categories, .tools, .author, .metadata, .template, .example, .rating,
      .collection:
      formatYAML(access)
    }
  }

  /// That it is in another form; nil where it is not.
  public var diagnostic: Diagnostic? {
    guard let after else { return nil }
    let line = 1 + zip(before.lines, after.lines).prefix { $0.elementsEqual($1) }.count
    let start = Position(line: line, column: 1)
    return Diagnostic(
      "unformatted-file", .error, "The file is not in its canonical form",
      explanation:
        "This is the first line that differs; with one form, changes show what they change.",
      help: "Run 'serai format'",
      at: .range(SourceRange(file: path, start: start, end: start)))
  }

  private mutating func formatYAML(_ access: FileAccess) {
    guard let bytes = read(access) else { return }
    let (document, problems) = YAMLReader.read(bytes, file: path)
    guard let document, problems.allSatisfy({ $0.severity != .error }) else {
      self.problems = problems
      return
    }
    guard let text = YAMLFormatter.text(of: document) else {
      self.problems = [
        Diagnostic(
          "not-formatted", .warning, "The file is left as it is",
          explanation:
            "It is written in a way that the formatter does not know to keep the meaning of.",
          help: "Write it without directives, explicit keys and given indentations",
          at: .file(path))
      ]
      return
    }
    take(text)
  }

  private mutating func formatText(_ access: FileAccess) {
    guard let bytes = read(access) else { return }
    let (text, problems) = TextFile.read(path, from: access)
    guard let text else {
      self.problems = problems
      return
    }
    var lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    guard !bytes.isEmpty else { return }
    take(Array((lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")).utf8))
  }

  private mutating func read(_ access: FileAccess) -> [UInt8]? {
    do {
      before = try access.read(path, YAMLLimits.fileSize)
      return before
    } catch {
      problems = [error.diagnostic]
      return nil
    }
  }

  private mutating func take(_ text: [UInt8]) { if text != before { after = text } }
}

extension [UInt8] {
  fileprivate var lines: [ArraySlice<UInt8>] {
    split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
