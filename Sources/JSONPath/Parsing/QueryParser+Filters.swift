import Values

extension QueryParser {
  /// `a || b`, and what binds tighter.
  mutating func disjunction() throws(JSONPathError) -> LogicalExpression {
    try descend()
    defer { depth -= 1 }
    var alternatives = [try conjunction()]
    while takeAfterSpace("|") { alternatives.append(try conjunction()) }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func conjunction() throws(JSONPathError) -> LogicalExpression {
    var terms = [try term()]
    while takeAfterSpace("&") { terms.append(try term()) }
    return terms.count == 1 ? terms[0] : .all(terms)
  }

  /// Takes an operator of two equal characters with the space around it, or nothing.
  private mutating func takeAfterSpace(_ half: Unicode.Scalar) -> Bool {
    let start = position
    skipSpace()
    guard peek == half, peek(1) == half else {
      position = start
      return false
    }
    position += 2
    skipSpace()
    return true
  }

  private mutating func term() throws(JSONPathError) -> LogicalExpression {
    guard take("!") else { return peek == "(" ? try parenthesized() : try comparisonOrTest() }
    skipSpace()
    if peek == "(" { return .not(try parenthesized()) }
    let start = position
    return .not(try test(try primary(), column: start + 1))
  }

  private mutating func parenthesized() throws(JSONPathError) -> LogicalExpression {
    try expect("(")
    skipSpace()
    let inner = try disjunction()
    skipSpace()
    try expect(")")
    return inner
  }

  private mutating func comparisonOrTest() throws(JSONPathError) -> LogicalExpression {
    let start = position
    let left = try primary()
    let end = position
    skipSpace()
    guard let comparison = takeComparison() else {
      position = end
      return try test(left, column: start + 1)
    }
    let leftOperand = try operand(left, column: start + 1)
    skipSpace()
    let rightStart = position
    let right = try primary()
    return .comparison(leftOperand, comparison, try operand(right, column: rightStart + 1))
  }

  /// What stands alone: the existence of nodes, or a function that gives true or false.
  private func test(_ primary: Primary, column: Int) throws(JSONPathError) -> LogicalExpression {
    switch primary {
    case .query(let query): return .exists(query)
    case .test(let expression, _): return expression
    case .literal: throw JSONPathError("A literal must be compared with something", column: column)
    case .value(_, let name):
      throw JSONPathError(name + "() must be compared with something", column: column)
    }
  }

  /// What can be compared.
  private func operand(_ primary: Primary, column: Int) throws(JSONPathError) -> Operand {
    switch primary {
    case .literal(let value): return .literal(value)
    case .value(let operand, _): return operand
    case .query(let query):
      if let steps = query.singular { return .query(steps, isRelative: query.isRelative) }
      throw JSONPathError(
        "A query that can match several values cannot be compared", column: column)
    case .test(_, let name):
      throw JSONPathError(
        name + "() gives true or false by itself and cannot be compared", column: column)
    }
  }

  mutating func takeComparison() -> Comparison? {
    if take(word: "==") { return .equal }
    if take(word: "!=") { return .notEqual }
    if take(word: "<=") { return .lessOrEqual }
    if take(word: ">=") { return .greaterOrEqual }
    if take("<") { return .less }
    return take(">") ? .greater : nil
  }

  /// A literal, a query or a call.
  mutating func primary() throws(JSONPathError) -> Primary {
    if let query = try filterQuery() { return .query(query) }
    if let literal = try literal() { return .literal(literal) }
    let start = position
    while let scalar = peek, scalar.beginsName || scalar.isDigit { position += 1 }
    let word = String(text[start..<position])
    if peek == "(", !word.isEmpty { return try call(word, column: start + 1) }
    switch word {
    case "true": return .literal(true)
    case "false": return .literal(false)
    case "null": return .literal(nil)
    default:
      throw JSONPathError(
        "Expected '@', '$', a function, a string, a number, true, false or null",
        column: start + 1)
    }
  }

  private mutating func filterQuery() throws(JSONPathError) -> FilterQuery? {
    let isRelative = peek == "@"
    guard isRelative || peek == "$" else { return nil }
    position += 1
    return FilterQuery(isRelative: isRelative, segments: try segments())
  }
}

/// What a filter is made of, before it is known what is asked of it.
enum Primary {
  case literal(Value)
  case query(FilterQuery)
  /// A call that gives a value (ValueType), with the function's name.
  case value(Operand, String)
  /// A call that gives true or false (LogicalType).
  case test(LogicalExpression, String)
}
