extension Parser {
  /// Words that ECMAScript's strict mode keeps for itself.
  static func isReserved(_ name: String) -> Bool {
    switch name {
    case "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
      "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function",
      "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this",
      "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield", "let", "static",
      "implements", "interface", "package", "private", "protected", "public", "arguments", "eval":
      true
    default: false
    }
  }

  /// The error of a reserved word where a value is due.
  func reserved(_ name: String, _ span: Span) -> Fault {
    switch name {
    case "new", "delete", "function", "class", "this", "import", "super", "await", "arguments",
      "eval", "instanceof":
      Fault(kind: .notAllowed, message: "'" + name + "' is not part of the language", span: span)
    default:
      Fault(kind: .syntax, message: "Unexpected word '" + name + "'", span: span)
    }
  }

  /// The error of a call of anything but a known method.
  func notCallable(_ span: Span) -> Fault {
    Fault(
      kind: .notAllowed, message: "Only methods of texts and lists can be called",
      help: "Use one of " + Method.allCases.map { $0.rawValue }.joined(separator: ", "), span: span)
  }

  /// The error of the present token.
  func unexpected(expected: String? = nil) -> Fault {
    if case .symbol(let symbol) = current.kind {
      switch symbol {
      case "=":
        return Fault(
          kind: .notAllowed, message: "Nothing can be assigned in an expression",
          help: "Compare with '==='", span: current.span)
      case "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=",
        "||=", "??=", "++", "--":
        return Fault(
          kind: .notAllowed, message: "Nothing can be assigned in an expression",
          span: current.span)
      case "=>":
        return Fault(
          kind: .notAllowed, message: "Functions can only be handed to 'some' and 'every'",
          span: current.span)
      case ",", ";", "...":
        return Fault(
          kind: expected == nil ? .notAllowed : .syntax,
          message: expected.map { "Expected " + $0 + ", found '" + symbol + "'" }
            ?? "'" + symbol + "' is not part of the language", span: current.span)
      case "/" where expected == nil && (position == 0 || !endsValue(tokens[position - 1])):
        return Fault(
          kind: .notAllowed, message: "Regular expressions are not part of the language",
          span: current.span)
      default: break
      }
    }
    if case .name(let name) = current.kind, Self.isReserved(name), expected == nil {
      return reserved(name, current.span)
    }
    let message =
      expected.map { "Expected " + $0 + ", found " + current.shown }
      ?? (current.kind == .end ? "The expression ends too early" : "Unexpected " + current.shown)
    return Fault(kind: .syntax, message: message, span: current.span)
  }

  private func endsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .string, .name, .symbol(")"), .symbol("]"): true
    default: false
    }
  }
}
