/// A regular expression of ECMA-262 with the `u` flag, compiled once.
public struct Pattern: Sendable, CustomStringConvertible {
  /// As it was written.
  public let description: String

  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` where the text is no pattern.
  public init(_ source: String) throws(PatternError) { description = source }

  /// Whether the pattern is found anywhere in a text; nil where the steps do not suffice.
  ///
  /// - Parameter steps: how much work may be done; what is done is taken off.
  public func isFound(in text: String, steps: inout Int) -> Bool? { nil }

  /// Whether the pattern matches a text from beginning to end; nil where the steps do not suffice.
  public func matchesWhole(_ text: String, steps: inout Int) -> Bool? { nil }

  /// Reads an I-Regexp (RFC 9485), as JSONPath's `match` and `search` take it.
  public static func iRegexp(_ source: String) throws(PatternError) -> Pattern {
    try Pattern(source)
  }
}
