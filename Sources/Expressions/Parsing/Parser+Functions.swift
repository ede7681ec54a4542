extension Parser {
  /// `x => …` or `(x, {y}, [z = 1], ...rest) => …`; nil where none begins here.
  mutating func arrow() throws(Fault) -> Syntax.Arrow? {
    guard beginsArrow else { return nil }
    let start = current.span
    let outer = parameters.count
    defer { parameters.removeLast(parameters.count - outer) }
    var list: [Syntax.Parameter] = []
    var hasRest = false
    if current.isSymbol(.openParenthesis) {
      position += 1
      (list, hasRest) = try parameterList()
    } else {
      list.append(Syntax.Parameter(target: try target()))
    }
    try checkDuplicates(from: outer)
    try expect(.arrow)
    if current.isSymbol(.openBrace) {
      throw Fault(
        kind: .notAllowed, message: "A function's body is an expression",
        help: "Write x => value, or x => ({name: value}) for a mapping", span: current.span)
    }
    let body = try expression()
    return Syntax.Arrow(
      parameters: list, hasRest: hasRest, body: body, span: start.through(previous.span))
  }

  /// Looks ahead for `=>` after a name or a pair of parentheses.
  private var beginsArrow: Bool {
    if case .name = current.kind { return peek(1).isSymbol(.arrow) && !peek(1).isOnNewLine }
    guard current.isSymbol(.openParenthesis) else { return false }
    guard let next = afterClosing else { return false }
    return next.isSymbol(.arrow) && !next.isOnNewLine
  }

  private mutating func parameterList() throws(Fault) -> ([Syntax.Parameter], hasRest: Bool) {
    var list: [Syntax.Parameter] = []
    while !take(.closeParenthesis) {
      if take(.spread) {
        list.append(Syntax.Parameter(target: try target()))
        try expect(.closeParenthesis)
        return (list, true)
      }
      list.append(try parameter())
      if take(.closeParenthesis) { break }
      try expect(.comma)
    }
    return (list, false)
  }

  /// A target and what it takes where there is no value.
  private mutating func parameter() throws(Fault) -> Syntax.Parameter {
    let target = try target()
    return Syntax.Parameter(target: target, standIn: take(.assign) ? try expression() : nil)
  }

  private mutating func target() throws(Fault) -> Syntax.Target {
    try descend()
    defer { ascend() }
    let span = current.span
    if take(.openBracket) { return try itemTargets(span) }
    if take(.openBrace) { return try memberTargets(span) }
    guard case .name(let name, _) = current.kind else {
      throw unexpected(expected: "a parameter's name")
    }
    if Self.isReserved(name) || Self.isFixed(name) { throw reserved(name, span) }
    position += 1
    parameters.append(name)
    return .name(name)
  }

  private mutating func itemTargets(_ start: Span) throws(Fault) -> Syntax.Target {
    var items: [Syntax.Parameter?] = []
    while !take(.closeBracket) {
      if take(.comma) {
        items.append(nil)
        continue
      }
      if take(.spread) {
        let rest = try target()
        try expect(.closeBracket)
        return .items(items, rest: rest, start.through(previous.span))
      }
      items.append(try parameter())
      if take(.closeBracket) { break }
      try expect(.comma)
    }
    return .items(items, rest: nil, start.through(previous.span))
  }

  private mutating func memberTargets(_ start: Span) throws(Fault) -> Syntax.Target {
    var members: [(key: Text, parameter: Syntax.Parameter)] = []
    while !take(.closeBrace) {
      if take(.spread) {
        let rest = try target()
        try expect(.closeBrace)
        return .members(members, rest: rest, start.through(previous.span))
      }
      let isName = if case .name = current.kind { true } else { false }
      let isShort = isName && !peek(1).isSymbol(.colon)
      if isShort {
        guard case .name(let name, _) = current.kind else { break }
        try checkMember(.string(name))
        members.append((.string(name), try parameter()))
      } else {
        let key = try propertyName()
        try expect(.colon)
        members.append((key, try parameter()))
      }
      if take(.closeBrace) { break }
      try expect(.comma)
    }
    return .members(members, rest: nil, start.through(previous.span))
  }

  private func checkDuplicates(from outer: Int) throws(Fault) {
    for (index, name) in parameters.enumerated().dropFirst(outer)
    where parameters[outer..<index].contains(name) {
      throw Fault(
        kind: .syntax, message: "Two parameters are called '" + name + "'", span: previous.span)
    }
  }
}
