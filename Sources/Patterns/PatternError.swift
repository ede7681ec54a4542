/// Why a text is no pattern.
public struct PatternError: Error, Sendable, Hashable {
  /// What is wrong, with no period.
  public var message: String
  /// Where it begins: 0-based, in Unicode code points.
  public var offset: Int

  /// Creates an error.
  public init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
