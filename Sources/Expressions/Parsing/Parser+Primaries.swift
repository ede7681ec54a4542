extension Parser {
  mutating func primary() throws(Fault) -> Syntax {
    let token = current
    position += 1
    switch token.kind {
    case .number(let number): return .constant(.number(number))
    case .string(let text): return .constant(.text(text))
    case .name(let name, let hasEscapes):
      if hasEscapes, Self.isReserved(name) || Self.constant(name) != nil {
        throw Fault(
          kind: .syntax, message: "'" + name + "' cannot be written with escapes", span: token.span)
      }
      return try named(name, token.span)
    case .symbol(.openParenthesis):
      let inner = try expression()
      if current.isSymbol(.comma) { throw comma() }
      try expect(.closeParenthesis)
      return .group(inner)
    case .symbol(.openBracket): return .list(try elements(until: .closeBracket))
    case .symbol(.openBrace): return .record(try properties())
    case .regularExpression(let body, let flags):
      return try patternTest(body, flags, token.span)
    case .templateHead(let text, let isEnd):
      return isEnd ? .constant(.text(text)) : try template(text)
    default:
      position -= 1
      throw unexpected()
    }
  }

  private static func constant(_ name: String) -> Program.Constant? {
    switch name {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null": .null
    case "undefined": .undefined
    case "NaN": .number(.nan)
    case "Infinity": .number(.infinity)
    default: nil
    }
  }

  mutating func named(_ name: String, _ span: Span) throws(Fault) -> Syntax {
    if parameters.contains(name) { return .name(name, span) }
    if let constant = Self.constant(name) { return .constant(constant) }
    if Self.isReserved(name) { throw reserved(name, span) }
    if name == "async" { try checkAsync(span) }
    if let builtin = try builtin(name, span) { return builtin }
    freeNames.append((name, span))
    return .name(name, span)
  }

  /// `Math.PI`, `Number(x)`, `parseInt`: what is there without being given.
  private mutating func builtin(_ name: String, _ span: Span) throws(Fault) -> Syntax? {
    if Builtin.isNamespace(name), let member = namespaceMember {
      let path = name + "." + member.name
      let span = span.through(peek(member.length - 1).span)
      if let constant = Builtin.constant(path) {
        position += member.length
        return .constant(.number(constant))
      }
      guard let builtin = Builtin(path: path) else { throw Self.unknownBuiltin(path, span) }
      position += member.length
      return function(builtin)
    }
    guard let builtin = Builtin(path: name) else {
      return Builtin.isNamespace(name) ? try loneNamespace(name, span) : nil
    }
    return function(builtin)
  }

  private mutating func function(_ builtin: Builtin) -> Syntax {
    if !current.isSymbol(.openParenthesis) { hasFunctionValues = true }
    return .constant(.builtin(builtin))
  }

  /// The member that `.name`, `?.name` or `['name']` takes, and how many tokens it is.
  private var namespaceMember: (name: String, length: Int)? {
    if current.isSymbol(.dot) || current.isSymbol(.optional), case .name(let name, _) = peek(1).kind
    {
      return (name, 2)
    }
    if current.isSymbol(.openBracket), peek(2).isSymbol(.closeBracket),
      case .string(.string(let name)) = peek(1).kind
    {
      return (name, 3)
    }
    return nil
  }

  /// After the first text of a template literal.
  private mutating func template(_ first: Text) throws(Fault) -> Syntax {
    var texts = [first]
    var values: [Syntax] = []
    while true {
      values.append(try expression())
      if current.isSymbol(.comma) { throw comma() }
      guard case .templatePart(let text, let isEnd) = current.kind else {
        throw unexpected(expected: "'}'")
      }
      position += 1
      texts.append(text)
      if isEnd { return .template(texts, values) }
    }
  }

  /// `{…}` after its opening brace.
  private mutating func properties() throws(Fault) -> [Syntax.Property] {
    var properties: [Syntax.Property] = []
    while !take(.closeBrace) {
      properties.append(try property())
      if take(.closeBrace) { break }
      if !take(.comma) { throw unexpected(expected: "',' or '}'") }
    }
    return properties
  }

  private mutating func property() throws(Fault) -> Syntax.Property {
    let token = current
    if take(.spread) {
      let value = try expression()
      return .spread(value, token.span.through(previous.span))
    }
    if take(.openBracket) {
      let key = try expression()
      try expect(.closeBracket)
      try checkNoMethod()
      try expect(.colon)
      return .computed(key, try expression(), token.span)
    }
    let name = try propertyName()
    try checkNoMethod()
    if take(.colon) { return .named(name, try expression()) }
    guard case .name(let word, let hasEscapes) = token.kind else {
      throw unexpected(expected: "':'")
    }
    if current.isSymbol(.assign) {
      throw Fault(
        kind: .notAllowed, message: "Nothing can be assigned in an expression",
        help: "Write ':' between a member's name and its value", span: current.span)
    }
    if hasEscapes, Self.isReserved(word) { throw reserved(word, token.span) }
    return .named(name, try named(word, token.span))
  }

  mutating func propertyName() throws(Fault) -> Text {
    let name: Text
    switch current.kind {
    case .name(let key, _): name = .string(key)
    case .string(let key): name = key
    case .number(let key): name = .string(key.ecmaScriptText)
    default: throw unexpected(expected: "a key")
    }
    try checkMember(name)
    position += 1
    return name
  }

  /// Methods, and what `get`, `set`, `async` and `*` begin, are no plain members.
  private func checkNoMethod() throws(Fault) {
    var isMethod = current.isSymbol(.openParenthesis)
    if case .name = current.kind, previous.word != nil { isMethod = true }
    if isMethod {
      throw Fault(
        kind: .notAllowed, message: "Mappings have no methods in the language",
        help: "Write name: value", span: current.span)
    }
  }
}
