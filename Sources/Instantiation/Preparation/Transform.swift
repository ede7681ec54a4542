import Diagnostics
import Expressions
import Values

/// What a value goes through: a named function, or an expression over `value` and the parameters.
///
/// Code never runs: what is neither is refused when a template is prepared.
enum Transform: Sendable {
  /// The functions that have names.
  enum Named: String, Sendable, CaseIterable {
    case trim, lowercase, uppercase, titlecase, slug, number, boolean, text, json, isoDate
    case unique, sort
  }

  case named(Named)
  case expression(Expression)

  /// Reads a transform.
  ///
  /// - Throws: `ExpressionError` where the text is neither a function's name nor an expression; its
  ///   help names the nearest function.
  init(_ text: String) throws(ExpressionError) {
    if let named = Named(rawValue: text) {
      self = .named(named)
      return
    }
    let expression = try Expression(text)
    if text != "value", expression.freeNames.count == 1, expression.freeNames[0].name == text {
      throw Self.unknown(text)
    }
    self = .expression(expression)
  }

  /// A lone name is meant to be a function's.
  private static func unknown(_ name: String) -> ExpressionError {
    let names = Named.allCases.map { $0.rawValue }
    let help =
      nearest(to: name, among: names).map { "Did you mean '\($0)'?" }
      ?? "Use an expression over value, or one of: " + names.joined(separator: ", ")
    return ExpressionError(
      kind: .unknownName(name), message: "There is no function '\(name)'", help: help,
      length: name.unicodeScalars.count)
  }
}
