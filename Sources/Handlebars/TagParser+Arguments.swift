import Values

extension TagParser {
  /// Sub-expressions inside each other.
  private static let deepest = 32

  /// `x`, or `helper a b`: up to the end of the tag or sub-expression, or block parameters.
  mutating func expression() throws(HandlebarsError) -> Argument {
    let start = skipSpace()
    var rest = self
    let segments = try rest.skipOperand()
    if rest.atEndOfExpression {
      // A literal alone is a name: `{{"first name"}}`.
      if let name = literalName() { return .path(try path(from: [.init(name)], start)) }
      return try operand()
    }
    guard let segments, segments.count == 1, !segments[0].isKeyword else {
      throw error("Only a helper can be given arguments", start)
    }
    let name = segments[0].name
    guard let helper = Helper(name: name) else {
      throw error(
        "There is no helper '\(name)'", start,
        help: "Helpers are \(Helper.names.joined(separator: ", "))")
    }
    position = rest.position
    return .call(helper, try arguments(of: helper, start))
  }

  private mutating func arguments(
    of helper: Helper, _ start: Int
  ) throws(HandlebarsError) -> [Argument] {
    var arguments: [Argument] = []
    while !atEndOfExpression, hashKey() == nil { arguments.append(try operand()) }
    let hashStart = skipSpace()
    if let unknown = try hash().first {
      throw error("Helper '\(helper.rawValue)' takes no '\(unknown.key)='", hashStart)
    }
    guard atEndOfExpression else { throw error("Named values come last", position) }
    guard helper.arity.contains(arguments.count) else {
      throw error("Helper '\(helper.rawValue)' takes \(helper.arity.words)", start)
    }
    return arguments
  }

  /// A literal, path or sub-expression.
  mutating func operand() throws(HandlebarsError) -> Argument {
    let start = skipSpace()
    switch peek {
    case nil: throw error("A value is expected here", start)
    case UInt8(ascii: "("): return try subexpression(start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .literal(.string(try string()))
    default: break
    }
    if let (value, end) = wordLiteral {
      position = end
      return .literal(value)
    }
    let segments = try pathSegments()
    return .path(try path(from: segments, start))
  }

  private mutating func subexpression(_ start: Int) throws(HandlebarsError) -> Argument {
    guard depth < Self.deepest else {
      throw error("Sub-expressions are more than \(Self.deepest) deep", start)
    }
    depth += 1
    position += 1
    let argument = try expression()
    skipSpace()
    guard peek == UInt8(ascii: ")") else { throw error("'(' is never closed", start) }
    position += 1
    depth -= 1
    return argument
  }

  /// Goes past a literal, path or the opening of a sub-expression; gives the path's segments.
  mutating func skipOperand() throws(HandlebarsError) -> [PathSegment]? {
    let start = skipSpace()
    switch peek {
    case nil: throw error("A value is expected here", start)
    case UInt8(ascii: "("):
      position = content.endIndex
      return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      _ = try string()
      return nil
    default: break
    }
    if let (_, end) = wordLiteral {
      position = end
      return nil
    }
    return try pathSegments()
  }

  private var atEndOfExpression: Bool {
    mutating get { atEnd || peek == UInt8(ascii: ")") || barOfParameters != nil }
  }

  // MARK: - Named values

  /// `key=value …`.
  mutating func hash() throws(HandlebarsError) -> [(key: String, value: Argument)] {
    var hash: [(key: String, value: Argument)] = []
    while let (key, end) = hashKey() {
      position = end
      hash.append((key, try operand()))
    }
    return hash
  }

  /// The key of `key=` and where its value begins, where that comes next.
  func hashKey() -> (key: String, end: Int)? {
    var rest = self
    rest.skipSpace()
    let key = rest.peekName()
    rest.skipName()
    rest.skipSpace()
    guard !key.isEmpty, rest.peek == UInt8(ascii: "=") else { return nil }
    return (key, rest.position + 1)
  }

  // MARK: - Literals

  mutating func string() throws(HandlebarsError) -> String {
    let start = position
    guard let quote = peek else { throw error("A value is expected here", start) }
    position += 1
    var bytes: [UInt8] = []
    while let byte = peek, byte != quote {
      if byte == UInt8(ascii: "\\"), position + 1 < content.endIndex, content[position + 1] == quote
      {
        position += 1
      }
      bytes.append(content[position])
      position += 1
    }
    guard peek != nil else { throw error("A text is never closed", start) }
    position += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The literal that comes next, other than a string, and where it ends.
  private var wordLiteral: (value: Value?, end: Int)? {
    let end =
      content[position...].firstIndex { $0.isSpace || $0 == UInt8(ascii: ")") } ?? content.endIndex
    let word = content[position..<end]
    switch text(position..<end) {
    case "true": return (true, end)
    case "false": return (false, end)
    case "null": return (.null, end)
    case "undefined": return (nil, end)
    case let text:
      guard word.isNumber, let number = Double(text) else { return nil }
      return (.number(number), end)
    }
  }

  /// The name that a literal, which comes next, stands for where it is alone in its tag.
  private mutating func literalName() -> String? {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try? string() }
    guard let (value, end) = wordLiteral else { return nil }
    let start = position
    position = end
    if let number = value?.number { return number.jsonText }
    return text(start..<end)
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is `-?[0-9]+(\.[0-9]+)?`.
  fileprivate var isNumber: Bool {
    let unsigned = first == UInt8(ascii: "-") ? dropFirst() : self
    let rest = unsigned.drop(while: \.isDigit)
    guard rest.startIndex > unsigned.startIndex else { return false }
    guard let point = rest.first else { return true }
    let fraction = rest.dropFirst()
    return point == UInt8(ascii: ".") && !fraction.isEmpty && fraction.allSatisfy(\.isDigit)
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    let count = lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
    return "\(count) argument\(upperBound == 1 ? "" : "s")"
  }
}
