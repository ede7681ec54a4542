extension Parser {
  /// `x y key=z` behind a name; block parameters and the closing braces are left to the caller.
  mutating func call(_ name: Expression, _ opening: Token) throws(HandlebarsError) -> Call {
    var call = Call(name: name, range: name.range)
    while let argument = try argument(&call) { call.arguments.append(argument) }
    if !call.hash.isEmpty { try hash(&call) }
    switch try peek().kind {
    case .close, .closeUnescaped, .closeRawBlock, .closeCall, .openNames: return call
    default: throw unexpected(try peek(), in: opening)
    }
  }

  /// The next argument; nil where they end, which may be at a first named value.
  private mutating func argument(_ call: inout Call) throws(HandlebarsError) -> Expression? {
    let token = try peek()
    switch token.kind {
    case .openCall: return try innerCall()
    case .identifier:
      _ = try take()
      if try peek().kind == .equals {
        try named(token, &call)
        return nil
      }
      return .path(try path(from: token))
    case .string, .number, .true, .false, .null, .undefined, .at: return try self.name()
    default: return nil
    }
  }

  /// The named values behind the first.
  private mutating func hash(_ call: inout Call) throws(HandlebarsError) {
    while try peek().kind == .identifier {
      let key = try take()
      guard try peek().kind == .equals else {
        throw error(
          "Named values come last", key, help: "Put this value before the first 'name='")
      }
      try named(key, &call)
    }
    switch try peek().kind {
    case .string, .number, .true, .false, .null, .undefined, .at, .openCall:
      throw error(
        "Named values come last", try peek(), help: "Put this value before the first 'name='")
    default: break
    }
  }

  private mutating func named(_ key: Token, _ call: inout Call) throws(HandlebarsError) {
    _ = try take()
    let value = try peek().kind == .openCall ? try innerCall() : try name()
    call.hash.append((text(of: key), key.range, value))
    guard call.hash.count <= Self.mostNamed else {
      throw error("There are more than \(Self.mostNamed) named values", key)
    }
  }

  private mutating func innerCall() throws(HandlebarsError) -> Expression {
    let opening = try take()
    callDepth += 1
    guard callDepth <= Self.deepestCall else {
      throw error("Sub-expressions are more than \(Self.deepestCall) deep", opening)
    }
    var call = try call(try name(), opening)
    let closing = try take()
    guard closing.kind == .closeCall else { throw error("'(' is never closed", opening) }
    callDepth -= 1
    call.isInner = true
    call.range = opening.range.lowerBound..<closing.range.upperBound
    return .call(call)
  }

  /// The name of a partial: `card`, `"site/card"`, or a sub-expression.
  mutating func partialName() throws(HandlebarsError) -> Expression {
    let token = try peek()
    if token.kind == .close { throw error("A partial needs a name", token) }
    return token.kind == .openCall ? try innerCall() : try name()
  }

  /// A path or a literal.
  mutating func name() throws(HandlebarsError) -> Expression {
    let token = try take()
    switch token.kind {
    case .identifier: return .path(try path(from: token))
    case .at: return .path(try dataPath(from: token))
    case .string: return .string(text(of: token), token.range)
    case .number: return .number(Double(text(of: token)) ?? .nan, token.range)
    case .true: return .bool(true, token.range)
    case .false: return .bool(false, token.range)
    case .null: return .null(token.range)
    case .undefined: return .undefined(token.range)
    default: throw unexpectedValue(token)
    }
  }

  // MARK: - Paths

  private mutating func dataPath(from at: Token) throws(HandlebarsError) -> PathExpression {
    let first = try take()
    guard first.kind == .identifier else { throw error("'@' needs a name", at) }
    return try path(from: first, at: at)
  }

  /// The rest of a path, of which the first name is given.
  private mutating func path(
    from first: Token, at: Token? = nil
  ) throws(HandlebarsError) -> PathExpression {
    var path = PathExpression(
      isData: at != nil, original: at == nil ? "" : "@", range: (at ?? first).range)
    try add(first, to: &path)
    while try peek().kind == .separator {
      let separator = try take()
      let name = try take()
      guard name.kind == .identifier else {
        throw error("A path has an empty name", first)
      }
      path.original += lexer.source[separator.range.lowerBound] == UInt8(ascii: ".") ? "." : "/"
      try add(name, to: &path)
    }
    path.isScoped = path.original.utf8.first == UInt8(ascii: ".") || path.original.hasWordThis
    return path
  }

  private func add(_ token: Token, to path: inout PathExpression) throws(HandlebarsError) {
    let name = text(of: token)
    path.original += name
    path.range = path.range.lowerBound..<token.range.upperBound
    // Handlebars.js takes no notice of brackets around a line end.
    let isLiteral = token.isBracketed && name.utf8.first != UInt8(ascii: "[")
    guard !isLiteral, name == "." || name == ".." || name == "this" else {
      path.parts.append(name)
      return
    }
    guard path.parts.isEmpty else {
      throw lexer.error("'\(name)' may only begin a path", path.range.lowerBound)
    }
    if name == ".." { path.depth += 1 }
  }

  /// `as |a b|` at the end of a block's tag.
  mutating func blockParameters() throws(HandlebarsError) -> [String] {
    let opening = try peek()
    guard opening.kind == .openNames else { return [] }
    _ = try take()
    var names: [String] = []
    while case let token = try take(), token.kind != .closeNames {
      guard token.kind == .identifier else {
        let isUnclosed = token.kind == .close || token.kind == .end
        throw isUnclosed
          ? error("Block parameters are never closed", opening)
          : error("Block parameters must be names", token)
      }
      names.append(text(of: token))
      guard names.count <= Self.mostNames else {
        throw error("There are more than \(Self.mostNames) block parameters", token)
      }
    }
    guard !names.isEmpty else { throw error("Block parameters must be names", opening) }
    return names
  }

  // MARK: - Texts

  /// What a token says.
  func text(of token: Token) -> String {
    var range = token.text
    if token.isBracketed, lexer.source[range].contains(where: { $0 == 10 || $0 == 13 }) {
      range = token.range
    }
    guard let closing = token.escaped else {
      return String(decoding: lexer.source[range], as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if lexer.source[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound {
        let next = lexer.source[index + 1]
        if next == closing || (token.isBracketed && next == UInt8(ascii: "\\")) { index += 1 }
      }
      bytes.append(lexer.source[index])
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether it has `this` with no letter, digit or `_` behind it.
  fileprivate var hasWordThis: Bool {
    var text = self
    return text.withUTF8 { utf8 in
      guard utf8.count >= 4 else { return false }
      for start in 0...(utf8.count - 4)
      where utf8[start] == UInt8(ascii: "t") && utf8[start + 1] == UInt8(ascii: "h")
        && utf8[start + 2] == UInt8(ascii: "i") && utf8[start + 3] == UInt8(ascii: "s")
        && !(start + 4 < utf8.count && utf8[start + 4].isWord)
      {
        return true
      }
      return false
    }
  }
}
