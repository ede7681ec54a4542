/// Where a problem is.
///
/// A stage that works on values knows a `place`: a file and a path in its data. What read the file
/// turns places into `range`s before anybody sees them, so that no stage has to carry positions.
public enum Location: Sendable, Hashable {
  /// A whole file or folder, by its path relative to the catalog folder.
  case file(String)
  /// A stretch of a file.
  case range(SourceRange)
  /// A value in a file, still to be located.
  case place(Place)

  /// The path of the file or folder, relative to the catalog folder.
  public var file: String {
    switch self {
    case .file(let file): file
    case .range(let range): range.file
    case .place(let place): place.file
    }
  }
}

/// A value in a file, by its path in the file's data.
public struct Place: Sendable, Hashable {
  /// Which end of a mapping entry is meant.
  public enum Part: Sendable, Hashable {
    case key, value
  }

  /// A stretch inside a text value: 1-based line and column in the text, length in code points.
  public struct TextSpan: Sendable, Hashable {
    /// Where it starts in the text.
    public var start: Position
    /// Code points on that line; at least 1.
    public var length: Int

    /// Creates a span.
    public init(start: Position, length: Int) {
      self.start = start
      self.length = length
    }
  }

  /// The file's path relative to the catalog folder, with `/`.
  public var file: String
  /// The value.
  public var path: DataPath
  /// The key that leads to the value, or the value.
  public var part: Part
  /// The part of a text value that is meant; the whole where nil.
  public var span: TextSpan?

  /// Creates a place.
  public init(
    file: String, path: DataPath = .root, part: Part = .value, span: TextSpan? = nil
  ) {
    self.file = file
    self.path = path
    self.part = part
    self.span = span
  }
}
