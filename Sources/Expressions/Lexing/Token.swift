/// A word of an expression.
struct Token {
  enum Kind: Equatable {
    case number(Double)
    case string(Text)
    case name(String)
    /// An operator or bracket.
    case symbol(String)
    case end
  }

  var kind: Kind
  var span: Span

  /// As an error message shows it.
  var shown: String {
    switch kind {
    case .number: "a number"
    case .string: "a string"
    case .name(let name): "'" + name + "'"
    case .symbol(let symbol): "'" + symbol + "'"
    case .end: "the end"
    }
  }
}
