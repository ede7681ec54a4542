/// Cuts a source into tokens.
struct Lexer {
  let source: [Unicode.Scalar]
  var position = 0

  static func tokens(of source: [Unicode.Scalar]) throws(Fault) -> [Token] {
    guard source.count <= 10_000 else {
      throw Fault(
        kind: .limit, message: "An expression has at most 10000 characters",
        span: Span(offset: 10_000, length: 1))
    }
    var lexer = Lexer(source: source)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private mutating func next() throws(Fault) -> Token {
    try skipSpace()
    let start = position
    let kind = try kind()
    return Token(kind: kind, span: Span(offset: start, length: position - start))
  }

  private mutating func kind() throws(Fault) -> Token.Kind {
    guard let first = peek else { return .end }
    if first.isDigit || (first == "." && peek(1)?.isDigit == true) {
      return .number(try number())
    }
    if first == "'" || first == "\"" { return .string(try string()) }
    if first.beginsIdentifier {
      let start = position
      while let scalar = peek, scalar.continuesIdentifier { position += 1 }
      return .name(Self.string(source[start..<position]))
    }
    return .symbol(try symbol(first))
  }

  /// Longest first.
  private static let symbols = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=",
    "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
    "<<", ">>", "**",
  ]

  private mutating func symbol(_ first: Unicode.Scalar) throws(Fault) -> String {
    for symbol in Self.symbols where matches(symbol) {
      // `a?.5:1` is a conditional.
      if symbol == "?.", peek(2)?.isDigit == true { continue }
      position += symbol.utf8.count
      return symbol
    }
    switch first {
    case "`":
      throw fault(
        .notAllowed, "Template literals are not part of the language",
        help: "Join texts with '+'")
    case "#", "@", "\\":
      throw fault(.syntax, "Unexpected '" + String(Character(first)) + "'")
    case _ where "+-*/%<>=!&|^~?:.,;()[]{}".unicodeScalars.contains(first):
      position += 1
      return String(Character(first))
    default:
      throw fault(.syntax, "Unexpected character")
    }
  }

  private func matches(_ symbol: String) -> Bool {
    var index = position
    for scalar in symbol.unicodeScalars {
      guard index < source.count, source[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// White space, line ends and comments.
  private mutating func skipSpace() throws(Fault) {
    while let scalar = peek {
      if scalar.isSpace {
        position += 1
      } else if matches("//") {
        while let scalar = peek, !scalar.endsLine { position += 1 }
      } else if matches("/*") {
        let start = position
        position += 2
        while !matches("*/") {
          guard position < source.count else {
            position = start
            throw fault(.syntax, "The comment has no end")
          }
          position += 1
        }
        position += 2
      } else {
        return
      }
    }
  }

  // MARK: - Characters

  var peek: Unicode.Scalar? { position < source.count ? source[position] : nil }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    position + offset < source.count ? source[position + offset] : nil
  }

  func fault(_ kind: ExpressionError.Kind, _ message: String, help: String = "") -> Fault {
    Fault(kind: kind, message: message, help: help, span: Span(offset: position, length: 1))
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { self >= "0" && self <= "9" }

  var isSpace: Bool { UInt16(exactly: value).map { $0.isSpace } ?? false }

  var endsLine: Bool { self == "\n" || self == "\r" || value == 0x2028 || value == 0x2029 }

  var beginsIdentifier: Bool {
    (self >= "a" && self <= "z") || (self >= "A" && self <= "Z") || self == "_" || self == "$"
      || (value >= 0x80 && properties.isIDStart)
  }

  var continuesIdentifier: Bool {
    beginsIdentifier || isDigit || (value >= 0x80 && properties.isIDContinue)
      || value == 0x200C || value == 0x200D
  }
}
