extension QueryParser {
  /// The selectors after `[`, to the `]`.
  mutating func bracketed() throws(JSONPathError) -> [Selector] {
    try descend()
    defer { depth -= 1 }
    var selectors: [Selector] = []
    repeat {
      skipSpace()
      selectors.append(try selector())
      skipSpace()
    } while take(",")
    guard take("]") else { throw error("Expected ',' or ']'") }
    return selectors
  }

  private mutating func selector() throws(JSONPathError) -> Selector {
    switch peek {
    case "'", "\"": return .name(try stringLiteral())
    case "*":
      position += 1
      return .wildcard
    case "?":
      position += 1
      skipSpace()
      return .filter(try disjunction())
    default: return try indexOrSlice()
    }
  }

  private mutating func indexOrSlice() throws(JSONPathError) -> Selector {
    let start = try optionalInteger()
    let end = position
    skipSpace()
    guard take(":") else {
      position = end
      guard let start else { throw error("Expected a name in quotes, an index, '*' or '?'") }
      return .index(start)
    }
    skipSpace()
    let stop = try optionalInteger()
    let stopEnd = position
    skipSpace()
    guard take(":") else {
      position = stopEnd
      return .slice(Slice(start: start, end: stop, step: 1))
    }
    let stepStart = position
    skipSpace()
    guard let step = try optionalInteger() else {
      position = stepStart
      return .slice(Slice(start: start, end: stop, step: 1))
    }
    return .slice(Slice(start: start, end: stop, step: step))
  }

  /// An integer without leading zeros, of those that a double holds exactly.
  private mutating func optionalInteger() throws(JSONPathError) -> Int? {
    let start = position
    let isNegative = take("-")
    let digits = position
    while let scalar = peek, scalar.isDigit { position += 1 }
    if position == start { return nil }
    let length = position - digits
    guard length > 0, text[digits] != "0" || (length == 1 && !isNegative) else {
      throw JSONPathError("Expected a whole number without leading zeros", column: start + 1)
    }
    guard length <= 16, let number = Int64(String(text[digits..<position])),
      number <= 9_007_199_254_740_991
    else { throw JSONPathError("The number is beyond 2^53 - 1", column: start + 1) }
    // No list is longer than what an Int counts.
    return Int(clamping: isNegative ? -number : number)
  }
}
