/// Why a text is no expression, or why an expression has no value.
public struct ExpressionError: Error, Sendable, Hashable {
  /// What kind of error it is.
  public enum Kind: Sendable, Hashable {
    /// The text is not an ECMAScript expression.
    case syntax
    /// ECMAScript has it, the subset has not.
    case notAllowed
    /// A name that stands for nothing.
    case unknownName(String)
    /// An operation that its values do not allow: ECMAScript's TypeError.
    case type
    /// It takes too long, nests too deep or grows too large.
    case limit
  }

  /// What kind of error it is.
  public var kind: Kind
  /// What is wrong, with no period.
  public var message: String
  /// What to do, as a verb phrase; empty where there is nothing sensible to say.
  public var help: String
  /// Where it begins: 0-based, in Unicode code points.
  public var offset: Int
  /// How long it is, in Unicode code points; at least 1.
  public var length: Int
  /// The 1-based line of the offset.
  public var line: Int
  /// The 1-based column of the offset, in Unicode code points.
  public var column: Int
}

/// An error that does not yet know its line.
struct Fault: Error {
  var kind: ExpressionError.Kind
  var message: String
  var help = ""
  var span: Span

  /// Finds line and column in the source.
  func located(in source: [Unicode.Scalar]) -> ExpressionError {
    var line = 1
    var column = 1
    for scalar in source.prefix(span.offset) {
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    return ExpressionError(
      kind: kind, message: message, help: help, offset: span.offset, length: max(1, span.length),
      line: line, column: column)
  }
}

/// A stretch of a source, in Unicode code points.
struct Span: Sendable, Hashable {
  var offset: Int
  var length: Int

  /// From the beginning of one to the end of another.
  func through(_ end: Span) -> Span {
    Span(offset: offset, length: max(1, end.offset + end.length - offset))
  }
}
