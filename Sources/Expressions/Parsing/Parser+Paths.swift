extension Parser {
  /// A value and the members, items and calls after it.
  mutating func path() throws(Fault) -> Syntax {
    let start = current.span
    let base = try primary()
    var steps: [Syntax.Access] = []
    while let step = try access(after: base, steps, start) { steps.append(step) }
    return steps.isEmpty ? base : .path(base, steps)
  }

  private mutating func access(
    after base: Syntax, _ steps: [Syntax.Access], _ start: Span
  ) throws(Fault) -> Syntax.Access? {
    let span = current.span
    switch current.kind {
    case .symbol(.optional):
      position += 1
      if take(.openBracket) { return try item(span, isOptional: true) }
      if current.isSymbol(.openParenthesis) {
        return try call(base, steps, start, isOptional: true)
      }
      if case .templateHead = current.kind { throw tagged() }
      return try member(span, isOptional: true)
    case .symbol(.dot):
      position += 1
      return try member(span, isOptional: false)
    case .symbol(.openBracket):
      position += 1
      return try item(span, isOptional: false)
    case .symbol(.openParenthesis): return try call(base, steps, start, isOptional: false)
    case .templateHead: throw tagged()
    default: return nil
    }
  }

  private func tagged() -> Fault {
    Fault(
      kind: .notAllowed, message: "Tagged templates are not part of the language",
      help: "Leave out what stands before the '`'", span: current.span)
  }

  private mutating func member(_ start: Span, isOptional: Bool) throws(Fault) -> Syntax.Access {
    guard case .name(let name, _) = current.kind else {
      throw unexpected(expected: "a member's name")
    }
    let span = start.through(current.span)
    try checkMember(.string(name))
    position += 1
    return Syntax.Access(kind: .member(.string(name)), isOptional: isOptional, span: span)
  }

  func checkMember(_ name: Text) throws(Fault) {
    if case .string(let name) = name, Refusals.isForbidden(name) {
      throw Refusals.forbidden(name, current.span)
    }
  }

  private mutating func item(_ start: Span, isOptional: Bool) throws(Fault) -> Syntax.Access {
    let first = current
    let key = try expression()
    if current.isSymbol(.comma) { throw comma() }
    try expect(.closeBracket)
    let span = start.through(previous.span)
    guard case .constant(.text(let name)) = key else {
      return Syntax.Access(kind: .item(key), isOptional: isOptional, span: span)
    }
    if case .string(let name) = name, Refusals.isForbidden(name) {
      throw Refusals.forbidden(name, first.span)
    }
    return Syntax.Access(kind: .member(name), isOptional: isOptional, span: span)
  }

  private mutating func call(
    _ base: Syntax, _ steps: [Syntax.Access], _ start: Span, isOptional: Bool
  ) throws(Fault) -> Syntax.Access {
    let open = current.span
    try checkCallee(base, steps, start, isOptional)
    position += 1
    let arguments = try elements(until: .closeParenthesis)
    let from = steps.last?.span ?? open
    return Syntax.Access(
      kind: .call(arguments), isOptional: isOptional, span: from.through(previous.span))
  }

  /// What can be called: methods by their names, and functions.
  private mutating func checkCallee(
    _ base: Syntax, _ steps: [Syntax.Access], _ start: Span, _ isOptional: Bool
  ) throws(Fault) {
    guard let last = steps.last else {
      if case .name(let name, let span) = base, !parameters.contains(name), !isOptional {
        throw notAFunction(name, span)
      }
      return
    }
    guard case .member(.string(let name)) = last.kind, Method(rawValue: name) == nil else { return }
    // Nothing is called where there may be nothing to call: `a?.f()`.
    let mayBeLeftOut = isOptional || steps.contains { $0.isOptional }
    guard unknownMethod == nil, !mayBeLeftOut || Refusals.method(name, last.span) != nil else {
      return
    }
    unknownMethod = Self.unknownMethod(name, last.span)
  }

  /// `[…]` and `(…)` after their opening brackets.
  mutating func elements(until end: Symbol) throws(Fault) -> [Syntax.Element] {
    var elements: [Syntax.Element] = []
    while !take(end) {
      if end == .closeBracket, take(.comma) {
        elements.append(.hole)
        continue
      }
      let span = current.span
      if take(.spread) {
        let list = try expression()
        elements.append(.spread(list, span.through(previous.span)))
      } else {
        elements.append(.item(try expression(isArgument: end == .closeParenthesis)))
      }
      if take(end) { break }
      if !take(.comma) {
        throw unexpected(expected: "',' or '" + end.rawValue + "'")
      }
    }
    return elements
  }
}
