import Patterns

/// `/…/.test(text)`: the one thing that the language has regular expressions for.
extension Parser {
  mutating func patternTest(
    _ body: String, _ flags: String, _ span: Span
  ) throws(Fault) -> Syntax {
    let pattern = try pattern(body, flags, span)
    guard current.isSymbol(.dot), peek(1).word == "test", peek(2).isSymbol(.openParenthesis) else {
      throw Fault(
        kind: .notAllowed, message: "A regular expression can only test a text",
        help: "Write /…/.test(text)", span: span)
    }
    position += 3
    let arguments = try elements(until: .closeParenthesis)
    let place = span.through(previous.span)
    guard arguments.count == 1, case .item(let text) = arguments[0] else {
      throw Fault(
        kind: .notAllowed, message: "'test' takes one text", help: "Write /…/.test(text)",
        span: place)
    }
    return .test(pattern, text, place)
  }

  private func pattern(_ body: String, _ flags: String, _ span: Span) throws(Fault) -> Pattern {
    let options = try options(flags, span)
    do throws(PatternError) {
      return try Pattern(body, options)
    } catch {
      let before = String(String.UnicodeScalarView(body.unicodeScalars.prefix(error.offset)))
      throw Fault(
        kind: .syntax, message: error.message,
        span: Span(offset: span.offset + 1 + before.utf8.count, length: 1))
    }
  }

  private func options(_ flags: String, _ span: Span) throws(Fault) -> PatternOptions {
    var options: PatternOptions = []
    var seen = ""
    for flag in flags {
      if flag == "g" || flag == "y" {
        throw Fault(
          kind: .notAllowed, message: "The flag '\(flag)' would remember the last match",
          help: "Leave it out", span: span)
      }
      guard let option = PatternOptions(flag: flag), !seen.contains(flag) else {
        throw Fault(
          kind: .syntax, message: "There is no such flag '\(flag)' here",
          help: "The flags are i, m, s and u, each once", span: span)
      }
      seen.append(flag)
      options.formUnion(option)
    }
    return options
  }
}
