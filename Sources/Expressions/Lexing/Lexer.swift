/// Cuts a source, as UTF-8, into tokens.
struct Lexer {
  let source: [UInt8]
  var position = 0
  /// Whether each open brace is that of a `${`.
  private var braces: [Bool] = []

  /// At most; what is longer is no condition but data.
  private static let longest = 10_000

  init(_ source: [UInt8]) { self.source = source }

  static func tokens(of source: [UInt8]) throws(Fault) -> [Token] {
    guard source.count <= longest else {
      throw Fault(
        kind: .limit, message: "An expression has at most 10000 characters",
        span: Span(offset: longest, length: 1))
    }
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next(after: tokens.last)
      tokens.append(token)
      if case .end = token.kind { return tokens }
    }
  }

  private mutating func next(after previous: Token?) throws(Fault) -> Token {
    let isOnNewLine = try skipSpace()
    let start = position
    let kind = try kind(previous)
    return Token(
      kind: kind, span: Span(offset: start, length: position - start), isOnNewLine: isOnNewLine)
  }

  private mutating func kind(_ previous: Token?) throws(Fault) -> Token.Kind {
    guard let first = peek else { return .end }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: ".") where peek(1)?.isDigit == true: return .number(try number())
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "`"):
      position += 1
      let (text, isEnd) = try template()
      return .templateHead(text, isEnd: isEnd)
    case UInt8(ascii: "}") where braces.last == true:
      braces.removeLast()
      position += 1
      let (text, isEnd) = try template()
      return .templatePart(text, isEnd: isEnd)
    case UInt8(ascii: "/") where previous?.endsValue != true: return try regularExpression()
    default:
      if let name = try name() { return name }
      return .symbol(try symbol(first))
    }
  }

  /// A template literal up to `${` or its end.
  private mutating func template() throws(Fault) -> (Text, isEnd: Bool) {
    let (text, isEnd) = try templateText()
    if !isEnd { braces.append(true) }
    return (text, isEnd)
  }

  private mutating func symbol(_ first: UInt8) throws(Fault) -> Symbol {
    for (bytes, symbol) in Symbol.candidates(first) where matches(bytes) {
      // `a?.5:1` is a conditional.
      if symbol == .optional, peek(2)?.isDigit == true { continue }
      position += bytes.count
      if symbol == .openBrace { braces.append(false) }
      if symbol == .closeBrace { _ = braces.popLast() }
      return symbol
    }
    let shown = String(decoding: source[position..<scalarEnd], as: UTF8.self)
    throw fault(.syntax, "Unexpected character '" + shown + "'")
  }

  /// A regular expression with its flags.
  private mutating func regularExpression() throws(Fault) -> Token.Kind {
    var isInClass = false
    let start = position
    position += 1
    while let byte = peek, !endsLine {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position = min(position + 1, source.count)
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        let end = position - 1
        while let flag = peek, flag.isLetter { position += 1 }
        return .regularExpression(
          body: String(decoding: source[(start + 1)..<end], as: UTF8.self),
          flags: String(decoding: source[(end + 1)..<position], as: UTF8.self))
      default: break
      }
    }
    position = start
    throw fault(.syntax, "Unexpected '/'")
  }

  // MARK: - Space

  /// Skips white space, line ends and comments; says whether a line ended.
  private mutating func skipSpace() throws(Fault) -> Bool {
    var hasLineEnd = false
    while let byte = peek {
      if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        while peek != nil, !endsLine { position = scalarEnd }
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        if try skipBlockComment() { hasLineEnd = true }
      } else if byte < 0x80 ? UInt16(byte).isSpace : scalar.isSpace {
        if endsLine { hasLineEnd = true }
        position = scalarEnd
      } else {
        break
      }
    }
    return hasLineEnd
  }

  private mutating func skipBlockComment() throws(Fault) -> Bool {
    let start = position
    var hasLineEnd = false
    position += 2
    while !(peek == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
      guard position < source.count else {
        position = start
        throw fault(.syntax, "The comment has no end", help: "End it with '*/'")
      }
      if endsLine { hasLineEnd = true }
      position = scalarEnd
    }
    position += 2
    return hasLineEnd
  }

  // MARK: - Characters

  var peek: UInt8? { position < source.count ? source[position] : nil }

  func peek(_ offset: Int) -> UInt8? {
    position + offset < source.count ? source[position + offset] : nil
  }

  private func matches(_ bytes: [UInt8]) -> Bool {
    position + bytes.count <= source.count
      && source[position..<(position + bytes.count)].elementsEqual(bytes)
  }

  /// The character at the position; NUL at the end.
  var scalar: Unicode.Scalar {
    String(decoding: source[position..<scalarEnd], as: UTF8.self).unicodeScalars.first ?? "\0"
  }

  /// Where the character at the position ends.
  var scalarEnd: Int {
    guard let byte = peek else { return position }
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(position + length, source.count)
  }

  var endsLine: Bool {
    guard let byte = peek else { return false }
    if byte < 0x80 { return byte == 0x0A || byte == 0x0D }
    return byte == 0xE2 && peek(1) == 0x80 && (peek(2) == 0xA8 || peek(2) == 0xA9)
  }

  func fault(_ kind: ExpressionError.Kind, _ message: String, help: String = "") -> Fault {
    Fault(
      kind: kind, message: message, help: help,
      span: Span(offset: position, length: max(1, scalarEnd - position)))
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// 0–15 for hexadecimal digits, more for anything else.
  var digitValue: Int {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x41...0x46: Int(self) - 0x41 + 10
    case 0x61...0x66: Int(self) - 0x61 + 10
    default: 99
    }
  }
}

extension Unicode.Scalar {
  var isSpace: Bool { UInt16(exactly: value).map { $0.isSpace } ?? false }

  var beginsIdentifier: Bool {
    value < 0x80
      ? UInt8(value).isLetter || self == "_" || self == "$" : properties.isIDStart
  }

  var continuesIdentifier: Bool {
    value < 0x80
      ? beginsIdentifier || UInt8(value).isDigit
      : properties.isIDContinue || value == 0x200C || value == 0x200D
  }
}
