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

extension ExpressionError {
  /// An error about a whole text, or about what a value cannot become.
  package init(kind: Kind, message: String, help: String = "", length: Int = 1) {
    self.init(
      kind: kind, message: message, help: help, offset: 0, length: length, line: 1, column: 1)
  }
}

/// An error that does not yet know its line.
struct Fault: Error {
  var kind: ExpressionError.Kind
  var message: String
  var help = ""
  /// Unknown while an expression runs: the place is that of the instruction.
  var span: Span

  /// Finds line and column in the source, which is UTF-8.
  func located(in source: [UInt8]) -> ExpressionError {
    var line = 1
    var column = 1
    for byte in source.prefix(span.offset) {
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == 0x0A {
        line += 1
        column = 1
      }
    }
    let span = span.inCodePoints(of: source)
    return ExpressionError(
      kind: kind, message: message, help: help, offset: span.offset, length: max(1, span.length),
      line: line, column: column)
  }
}

/// A stretch of a source, in bytes.
struct Span: Sendable, Hashable {
  var offset: Int
  var length: Int

  /// That of an error in an instruction, whose place is known to the program.
  static let unknown = Span(offset: -1, length: 0)

  /// From the beginning of one to the end of another.
  func through(_ end: Span) -> Span {
    Span(offset: offset, length: max(1, end.offset + end.length - offset))
  }

  /// The same stretch in Unicode code points.
  func inCodePoints(of source: [UInt8]) -> Span {
    func count(_ bytes: ArraySlice<UInt8>) -> Int {
      bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
    let start = min(offset, source.count)
    let end = min(start + length, source.count)
    return Span(offset: count(source[..<start]), length: max(1, count(source[start..<end])))
  }
}
