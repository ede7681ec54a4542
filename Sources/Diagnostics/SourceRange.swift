/// A point in a text file.
public struct Position: Sendable, Hashable, Comparable {
  /// 1-based.
  public var line: Int
  /// 1-based, in Unicode code points.
  public var column: Int

  /// Creates a position from a 1-based line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a file.
  public static let start = Position(line: 1, column: 1)

  /// Document order.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a text file, its end excluded.
public struct SourceRange: Sendable, Hashable {
  /// The file's path relative to the catalog folder, with `/`.
  public var file: String
  /// The first character.
  public var start: Position
  /// The character after the last.
  public var end: Position

  /// Creates a range; an empty one marks a point.
  public init(file: String, start: Position, end: Position) {
    self.file = file
    self.start = start
    self.end = end
  }
}
