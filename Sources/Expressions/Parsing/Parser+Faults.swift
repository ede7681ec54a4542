extension Parser {
  /// Reserved words of ECMAScript's strict mode that are not values, and names that it protects.
  static func isReserved(_ name: String) -> Bool {
    switch name {
    case "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger",
      "default", "delete", "do", "else", "enum", "eval", "export", "extends", "finally", "for",
      "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new",
      "package", "private", "protected", "public", "return", "static", "super", "switch", "this",
      "throw", "try", "typeof", "var", "void", "while", "with", "yield":
      true
    default: false
    }
  }

  /// Names of values that no parameter can have.
  static func isFixed(_ name: String) -> Bool {
    switch name {
    case "true", "false", "null", "undefined", "NaN", "Infinity": true
    default: false
    }
  }

  /// The error of a reserved word where a value should be.
  func reserved(_ name: String, _ span: Span) -> Fault {
    if let help = Self.refusal(name) {
      return Fault(
        kind: .notAllowed, message: "'" + name + "' is not part of the language", help: help,
        span: span)
    }
    return Fault(kind: .syntax, message: "Unexpected word '" + name + "'", span: span)
  }

  /// What to do instead of what a word begins; nil for words that no expression begins with.
  private static func refusal(_ name: String) -> String? {
    switch name {
    case "new", "class": "Write lists as [a, b] and mappings as {name: value}"
    case "this", "super", "arguments": "Name the value, such as a parameter of the template"
    case "function": "Write x => value"
    case "await", "yield", "import": "An expression works with the values that it is given"
    case "delete": "Nothing can be changed; leave members out by {a, ...others} => others"
    case "eval": "Write the expression itself"
    case "instanceof": "Write typeof x === 'string', or Array.isArray(x)"
    case "if", "else", "switch", "case": "Write condition ? value : otherwise"
    case "for", "while", "do", "break", "continue": "Write 'some', 'every', 'filter' or 'map'"
    case "let", "const", "var": "Write the value where it is used"
    case "return": "Leave it out; an expression is its value"
    case "throw", "try", "catch", "finally": "Write '?.' and '??' where a value may be missing"
    default: nil
    }
  }

  /// `async x => …` and `async function`; `async` alone is a name as any other.
  func checkAsync(_ span: Span) throws(Fault) {
    if case .name = current.kind, current.word != "in", !current.isOnNewLine {
      throw Fault(
        kind: .notAllowed, message: "'async' is not part of the language",
        help: "An expression works with the values that it is given", span: span)
    }
  }

  func comma() -> Fault {
    Fault(
      kind: .notAllowed, message: "The comma operator is not part of the language",
      help: "Leave out what stands before the comma: it has no effect; a list is [a, b]",
      span: current.span)
  }

  /// The error of a call of something that is no function.
  func notAFunction(_ name: String, _ span: Span) -> Fault {
    var help =
      "Call methods of texts and lists, Math, Number, String, Boolean, parseInt, parseFloat"
    if Builtin(path: "Math." + name) != nil {
      help = "Write Math." + name + "(…)"
    } else if Method(rawValue: name) != nil {
      help = "Write value." + name + "(…)"
    }
    return Fault(
      kind: .notAllowed, message: "'" + name + "' is no function of the language", help: help,
      span: span)
  }

  /// The error of a call of a member that no value has.
  static func unknownMethod(_ name: String, _ span: Span) -> Fault {
    if let fault = Refusals.method(name, span) { return fault }
    return Fault(
      kind: .notAllowed, message: "Method '" + name + "' is not part of the language",
      help: "Use one of " + Method.allCases.map { $0.rawValue }.joined(separator: ", "),
      span: span)
  }

  static func unknownBuiltin(_ path: String, _ span: Span) -> Fault {
    let help =
      switch path {
      case "Math.random": "The same data must always give the same result"
      case "Object.assign": "Write {...a, ...b}"
      case "Array.from": "Write [...x], or Object.values(x)"
      default: ""
      }
    return Fault(
      kind: .notAllowed, message: "'" + path + "' is not part of the language", help: help,
      span: span)
  }

  /// `Math` and its like, with nothing after them.
  func loneNamespace(_ name: String, _ span: Span) throws(Fault) -> Syntax? {
    throw Fault(
      kind: .notAllowed, message: "'" + name + "' is no value by itself",
      help: "Name a member, such as "
        + (name == "Math" ? "Math.max" : name == "JSON" ? "JSON.stringify" : name + ".…"),
      span: span)
  }

  /// The error of the present token.
  func unexpected(expected: String? = nil) -> Fault {
    if let refused { return refused }
    if expected == nil {
      if let name = current.word, Self.isReserved(name) { return reserved(name, current.span) }
      if current.isSymbol(.comma) { return comma() }
    }
    let message =
      expected.map { "Expected " + $0 + ", found " + current.shown }
      ?? (isAtEnd ? "The expression ends too early" : "Unexpected " + current.shown)
    return Fault(kind: .syntax, message: message, span: current.span)
  }

  private var isAtEnd: Bool {
    if case .end = current.kind { true } else { false }
  }

  /// The error of a token that ECMAScript has and the language has not.
  private var refused: Fault? {
    let span = current.span
    switch current.kind {
    case .symbol(let symbol) where symbol.isAssignment:
      return Fault(
        kind: .notAllowed, message: "Nothing can be assigned in an expression",
        help: symbol == .assign ? "Compare with '==='" : "", span: span)
    case .symbol(.arrow):
      return Fault(
        kind: .syntax, message: "Unexpected '=>'",
        help: "Put parentheses around the function: (x => value)", span: span)
    case .symbol(.semicolon):
      return Fault(
        kind: .notAllowed, message: "';' is not part of the language",
        help: "Leave it out: there is one expression", span: span)
    default: return nil
    }
  }
}
