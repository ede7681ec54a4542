/// A word of an expression.
struct Token {
  enum Kind {
    case number(Double)
    case string(Text)
    /// A name or reserved word; escapes in it make it a name only.
    case name(String, hasEscapes: Bool)
    case symbol(Symbol)
    /// A template literal up to its first `${` or its end.
    case templateHead(Text, isEnd: Bool)
    /// More of it, from `}` to the next `${` or the end.
    case templatePart(Text, isEnd: Bool)
    case regularExpression(body: String, flags: String)
    case end
  }

  var kind: Kind
  var span: Span
  /// Whether a line ends between it and the token before.
  var isOnNewLine: Bool

  func isSymbol(_ symbol: Symbol) -> Bool {
    if case .symbol(symbol) = kind { true } else { false }
  }

  /// The reserved word or name that it is.
  var word: String? {
    if case .name(let name, false) = kind { name } else { nil }
  }

  /// As an error message shows it.
  var shown: String {
    switch kind {
    case .number: "a number"
    case .string: "a string"
    case .name(let name, _): "'" + name + "'"
    case .symbol(let symbol): "'" + symbol.rawValue + "'"
    case .templateHead, .templatePart: "a template literal"
    case .regularExpression: "a regular expression"
    case .end: "the end"
    }
  }

  /// Whether a `/` after it divides.
  var endsValue: Bool {
    switch kind {
    case .number, .string, .regularExpression: true
    case .templateHead(_, let isEnd), .templatePart(_, let isEnd): isEnd
    case .symbol(let symbol):
      symbol == .closeParenthesis || symbol == .closeBracket || symbol == .closeBrace
    case .name(let name, _): name != "typeof" && name != "in" && name != "void"
    case .end: false
    }
  }
}

/// An operator or bracket.
enum Symbol: String, CaseIterable {
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case dot = "."
  case optional = "?."
  case spread = "..."
  case comma = ","
  case semicolon = ";"
  case question = "?"
  case colon = ":"
  case arrow = "=>"
  case coalesce = "??"
  case or = "||"
  case and = "&&"
  case not = "!"
  case tilde = "~"
  case equal = "=="
  case notEqual = "!="
  case identical = "==="
  case notIdentical = "!=="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case remainder = "%"
  case power = "**"
  case bitAnd = "&"
  case bitOr = "|"
  case bitExclusiveOr = "^"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case shiftRightUnsigned = ">>>"
  case increment = "++"
  case decrement = "--"
  case assign = "="
  case assignPlus = "+="
  case assignMinus = "-="
  case assignTimes = "*="
  case assignDivide = "/="
  case assignRemainder = "%="
  case assignPower = "**="
  case assignShiftLeft = "<<="
  case assignShiftRight = ">>="
  case assignShiftRightUnsigned = ">>>="
  case assignBitAnd = "&="
  case assignBitOr = "|="
  case assignBitExclusiveOr = "^="
  case assignAnd = "&&="
  case assignOr = "||="
  case assignCoalesce = "??="

  var isAssignment: Bool {
    switch self {
    case .increment, .decrement, .assign, .assignPlus, .assignMinus, .assignTimes, .assignDivide,
      .assignRemainder, .assignPower, .assignShiftLeft, .assignShiftRight,
      .assignShiftRightUnsigned, .assignBitAnd, .assignBitOr, .assignBitExclusiveOr, .assignAnd,
      .assignOr, .assignCoalesce:
      true
    default: false
    }
  }

  /// The symbols that begin with a byte, the longest first.
  static func candidates(_ first: UInt8) -> [(bytes: [UInt8], symbol: Symbol)] {
    first < 128 ? table[Int(first)] : []
  }

  private static let table: [[(bytes: [UInt8], symbol: Symbol)]] = {
    var table = Array(repeating: [(bytes: [UInt8], symbol: Symbol)](), count: 128)
    for length in [4, 3, 2, 1] {
      for symbol in allCases {
        let bytes = Array(symbol.rawValue.utf8)
        if bytes.count == length { table[Int(bytes[0])].append((bytes, symbol)) }
      }
    }
    return table
  }()
}
