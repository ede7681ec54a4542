/// A regular expression of ECMA-262 with the `u` flag, compiled once.
///
/// ```swift
/// let orderNumber = try Pattern("^[A-Z]{2}-\\d+$")
/// var steps = 100_000
/// orderNumber.isFound(in: "DE-17", steps: &steps)  // true
/// ```
public struct Pattern: Sendable, CustomStringConvertible {
  /// As it was written.
  public let description: String
  private let program: Program

  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` where the text is no pattern, or one that is too large.
  public init(_ source: String, _ options: PatternOptions = []) throws(PatternError) {
    var parser = try PatternParser(source, options)
    try self.init(source, try parser.pattern(), groupCount: parser.groupCount)
  }

  private init(_ source: String, _ node: Node, groupCount: Int) throws(PatternError) {
    description = source
    program = try Compiler(node, groupCount: groupCount).program
  }

  /// Reads an I-Regexp (RFC 9485), as JSONPath's `match` and `search` take it.
  ///
  /// - Throws: `PatternError` where the text is not in that subset.
  public static func iRegexp(_ source: String) throws(PatternError) -> Pattern {
    var parser = IRegexpParser(source)
    return try Pattern(source, try parser.pattern(), groupCount: 0)
  }

  /// Whether the work that it takes grows with the length of a text and no faster, but for
  /// look-arounds.
  public var isLinear: Bool { !program.refersBack }

  /// Whether the pattern is found anywhere in a text; nil where the steps do not suffice.
  ///
  /// - Parameter steps: how much work may be done; what is done is taken off.
  public func isFound(in text: String, steps: inout Int) -> Bool? {
    run(text, isWhole: false, steps: &steps)
  }

  /// Whether the pattern matches a text from beginning to end; nil where the steps do not suffice.
  ///
  /// - Parameter steps: how much work may be done; what is done is taken off.
  public func matchesWhole(_ text: String, steps: inout Int) -> Bool? {
    run(text, isWhole: true, steps: &steps)
  }

  private func run(_ text: String, isWhole: Bool, steps: inout Int) -> Bool? {
    var text = text
    return text.withUTF8 { bytes in
      var matcher = Matcher(program, bytes, steps: steps, isWhole: isWhole)
      let isFound = matcher.isFound()
      steps = max(0, matcher.steps)
      return isFound
    }
  }
}
