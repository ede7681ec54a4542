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
    if peek == "!", peek(1) != "=" {
      position += 1
      skipSpace()
      if peek == "(" { return .not(try parenthesized()) }
      guard let query = try filterQuery() else {
        throw error("Expected '(', '@' or '$' after '!'")
      }
      return .not(.exists(query))
    }
    return peek == "(" ? try parenthesized() : try comparisonOrTest()
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
    let left = try operand()
    let end = position
    skipSpace()
    guard let comparison = takeComparison() else {
      position = end
      guard case .query(let query) = left else {
        throw JSONPathError("A literal must be compared with something", column: start + 1)
      }
      return .exists(query)
    }
    try checkSingular(left, column: start + 1)
    skipSpace()
    let rightStart = position
    let right = try operand()
    try checkSingular(right, column: rightStart + 1)
    return .comparison(left, comparison, right)
  }

  private func checkSingular(_ operand: Operand, column: Int) throws(JSONPathError) {
    if case .query(let query) = operand, !query.isSingular {
      throw JSONPathError(
        "A query that can match several values cannot be compared", column: column)
    }
  }

  private mutating func takeComparison() -> Comparison? {
    if take(word: "==") { return .equal }
    if take(word: "!=") { return .notEqual }
    if take(word: "<=") { return .lessOrEqual }
    if take(word: ">=") { return .greaterOrEqual }
    if take("<") { return .less }
    return take(">") ? .greater : nil
  }

  private mutating func operand() throws(JSONPathError) -> Operand {
    if let query = try filterQuery() { return .query(query) }
    return .literal(try literal())
  }

  private mutating func filterQuery() throws(JSONPathError) -> FilterQuery? {
    let isRelative = peek == "@"
    guard isRelative || peek == "$" else { return nil }
    position += 1
    return FilterQuery(isRelative: isRelative, segments: try segments())
  }
}
