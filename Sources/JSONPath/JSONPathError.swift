/// Why a text is not a JSONPath query.
public struct JSONPathError: Error, Sendable, Hashable {
  /// What is wrong, with no period.
  public var message: String
  /// Where: 1-based, in Unicode code points.
  public var column: Int

  /// Creates an error.
  public init(_ message: String, column: Int) {
    self.message = message
    self.column = column
  }
}
