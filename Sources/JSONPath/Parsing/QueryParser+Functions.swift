import Patterns
import Values

/// Calls of the function extensions, checked for RFC 9535's well-typedness (section 2.4.3).
extension QueryParser {
  /// An argument and where it begins.
  private typealias Argument = (primary: Primary, column: Int)

  /// A call, from its `(` on.
  mutating func call(_ name: String, column: Int) throws(JSONPathError) -> Primary {
    let known: StaticString = "'length', 'count', 'match', 'search' or 'value'"
    let count: Int
    switch name {
    case "length", "count", "value": count = 1
    case "match", "search": count = 2
    default:
      throw JSONPathError(
        "Unknown function '" + name + "'; expected " + known.description, column: column)
    }
    let arguments = try arguments(of: name)
    guard arguments.count == count else {
      throw JSONPathError(
        name + "() takes " + (count == 1 ? "one argument" : "two arguments") + ", not "
          + String(arguments.count), column: column)
    }
    switch name {
    case "length": return .value(.length(try value(arguments[0], name)), name)
    case "count": return .value(.count(try nodes(arguments[0], name)), name)
    case "value": return .value(.value(try nodes(arguments[0], name)), name)
    default:
      let text = try value(arguments[0], name)
      let source = try pattern(arguments[1], name)
      return .test(.found(text, source, isWhole: name == "match"), name)
    }
  }

  private mutating func arguments(of name: String) throws(JSONPathError) -> [Argument] {
    try descend()
    defer { depth -= 1 }
    try expect("(")
    skipSpace()
    var arguments: [Argument] = []
    if take(")") { return arguments }
    while true {
      let column = position + 1
      if peek == "!" || peek == "(" { throw isCondition(name, column) }
      arguments.append((try primary(), column))
      skipSpace()
      if take(")") { return arguments }
      if peek == "&" || peek == "|" || takeComparison() != nil { throw isCondition(name, column) }
      guard take(",") else { throw error("Expected ',' or ')'") }
      skipSpace()
    }
  }

  private func isCondition(_ name: String, _ column: Int) -> JSONPathError {
    JSONPathError(name + "() takes no condition as an argument", column: column)
  }

  /// An argument of ValueType.
  private func value(_ argument: Argument, _ name: String) throws(JSONPathError) -> Operand {
    switch argument.primary {
    case .literal(let value): return .literal(value)
    case .value(let operand, _): return operand
    case .query(let query):
      if let steps = query.singular { return .query(steps, isRelative: query.isRelative) }
      throw JSONPathError(
        name + "() takes one value; a query that can match several needs value(…) around it",
        column: argument.column)
    case .test(_, let inner):
      throw JSONPathError(
        name + "() takes a value, but " + inner + "() gives true or false",
        column: argument.column)
    }
  }

  /// An argument of NodesType.
  private func nodes(_ argument: Argument, _ name: String) throws(JSONPathError) -> FilterQuery {
    if case .query(let query) = argument.primary { return query }
    throw JSONPathError(
      name + "() takes a query that begins with '@' or '$'", column: argument.column)
  }

  /// A pattern; one that is written in the query is compiled with it.
  private func pattern(_ argument: Argument, _ name: String) throws(JSONPathError) -> PatternSource
  {
    let operand = try value(argument, name)
    guard case .literal(let literal) = operand else { return .computed(operand) }
    return .constant(literal.string.flatMap(Pattern.iRegexpIfValid))
  }
}

extension Pattern {
  /// Reads an I-Regexp; nil where the text is none.
  static func iRegexpIfValid(_ text: String) -> Pattern? {
    do { return try iRegexp(text) } catch { return nil }
  }
}
