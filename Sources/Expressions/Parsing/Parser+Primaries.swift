extension Parser {
  /// A value and the members, indexes and calls after it.
  mutating func path() throws(Fault) -> Syntax {
    let base = try primary()
    var steps: [Syntax.Access] = []
    while let step = try access() { steps.append(step) }
    return steps.isEmpty ? base : .path(base, steps)
  }

  private mutating func access() throws(Fault) -> Syntax.Access? {
    let span = current.span
    if take("?.") {
      if take("[") { return try index(span, isOptional: true) }
      if current.kind == .symbol("(") { throw notCallable(current.span) }
      return try member(span, isOptional: true)
    }
    if take(".") { return try member(span, isOptional: false) }
    if take("[") { return try index(span, isOptional: false) }
    if current.kind == .symbol("(") { throw notCallable(current.span) }
    return nil
  }

  private mutating func member(_ start: Span, isOptional: Bool) throws(Fault) -> Syntax.Access {
    guard case .name(let name) = current.kind else { throw unexpected(expected: "a member's name") }
    let span = start.through(current.span)
    try checkMember(name)
    position += 1
    guard current.kind == .symbol("(") else {
      return Syntax.Access(kind: .member(Text(name)), isOptional: isOptional, span: span)
    }
    guard let method = Method(rawValue: name) else {
      throw Fault(
        kind: .notAllowed, message: "Method '" + name + "' is not part of the language",
        help: "Use one of " + Method.allCases.map { $0.rawValue }.joined(separator: ", "),
        span: span)
    }
    position += 1
    let arguments = try arguments()
    return Syntax.Access(
      kind: .call(method, arguments), isOptional: isOptional,
      span: span.through(tokens[position - 1].span))
  }

  private func checkMember(_ name: String) throws(Fault) {
    if Datum.isForbidden(name) {
      throw Fault(
        kind: .notAllowed, message: "'" + name + "' cannot be reached: it leads to prototypes",
        span: current.span)
    }
  }

  private mutating func index(_ start: Span, isOptional: Bool) throws(Fault) -> Syntax.Access {
    if case .string(let text) = current.kind, peek(1).kind == .symbol("]") {
      try checkMember(text.string)
    }
    let key = try expression()
    try expect("]")
    return Syntax.Access(
      kind: .index(key), isOptional: isOptional, span: start.through(tokens[position - 1].span))
  }

  private mutating func arguments() throws(Fault) -> [Syntax] {
    var arguments: [Syntax] = []
    while !take(")") {
      if let function = try function() {
        arguments.append(function)
      } else {
        arguments.append(try expression())
      }
      if take(")") { break }
      try expect(",")
    }
    return arguments
  }

  /// `x => …` or `(x, index) => …`; nil where none begins here.
  private mutating func function() throws(Fault) -> Syntax? {
    var names: [String] = []
    var offset = 0
    if case .name(let name) = current.kind {
      names.append(name)
      offset = 1
    } else if current.kind == .symbol("(") {
      offset = 1
      while case .name(let name) = peek(offset).kind {
        names.append(name)
        offset += 1
        if peek(offset).kind == .symbol(",") { offset += 1 } else { break }
      }
      guard peek(offset).kind == .symbol(")") else { return nil }
      offset += 1
    }
    guard offset > 0, peek(offset).kind == .symbol("=>") else { return nil }
    if let name = names.first(where: Self.isReserved) { throw reserved(name, current.span) }
    position += offset + 1
    if current.kind == .symbol("{") {
      throw Fault(
        kind: .notAllowed, message: "A function's body is an expression", span: current.span)
    }
    parameters += names
    defer { parameters.removeLast(names.count) }
    return .function(names, try expression())
  }

  private mutating func primary() throws(Fault) -> Syntax {
    let token = current
    position += 1
    switch token.kind {
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .name(let name): return try named(name, token.span)
    case .symbol("("):
      let inner = try expression()
      try expect(")")
      // A path of no steps keeps what is inside apart from what follows.
      return .path(inner, [])
    case .symbol("["): return .list(try items())
    case .symbol("{"): return .record(try entries())
    default:
      position -= 1
      throw unexpected()
    }
  }

  private mutating func named(_ name: String, _ span: Span) throws(Fault) -> Syntax {
    switch name {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "undefined": return .undefined
    case "NaN": return .number(.nan)
    case "Infinity": return .number(.infinity)
    default: break
    }
    if Self.isReserved(name) { throw reserved(name, span) }
    if !parameters.contains(name) {
      freeNames.append(.init(name: name, position: span.offset, length: span.length))
    }
    return .name(name, span)
  }

  private mutating func items() throws(Fault) -> [Syntax] {
    var items: [Syntax] = []
    while !take("]") {
      // A hole reads as undefined.
      if take(",") {
        items.append(.undefined)
        continue
      }
      items.append(try expression())
      if take("]") { break }
      try expect(",")
    }
    return items
  }

  private mutating func entries() throws(Fault) -> [(name: String, value: Syntax)] {
    var entries: [(name: String, value: Syntax)] = []
    while !take("}") {
      let token = current
      position += 1
      let name: String
      switch token.kind {
      case .name(let key): name = key
      case .string(let key): name = key.string
      case .number(let key): name = key.ecmaScriptText
      default:
        position -= 1
        throw unexpected(expected: "a key")
      }
      position -= 1
      try checkMember(name)
      position += 1
      if take(":") {
        entries.append((name, try expression()))
      } else if case .name = token.kind {
        entries.append((name, try named(name, token.span)))
      } else {
        throw unexpected(expected: "':'")
      }
      if take("}") { break }
      try expect(",")
    }
    return entries
  }
}
