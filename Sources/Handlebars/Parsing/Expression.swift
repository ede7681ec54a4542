/// Something in a tag that has a value.
enum Expression {
  case path(PathExpression)
  case string(String, Range<Int>)
  case number(Double, Range<Int>)
  case bool(Bool, Range<Int>)
  case null(Range<Int>)
  case undefined(Range<Int>)
  /// `(helper x y=z)`.
  indirect case call(Call)

  /// Its bytes in the source.
  var range: Range<Int> {
    switch self {
    case .path(let path): path.range
    case .string(_, let range), .number(_, let range), .bool(_, let range), .null(let range),
      .undefined(let range):
      range
    case .call(let call): call.range
    }
  }

  /// What a literal is called where a name is due; of a path, the path as it is written.
  var original: String {
    switch self {
    case .path(let path): path.original
    case .string(let string, _): string
    case .number(let number, _): number.scriptText
    case .bool(let bool, _): bool ? "true" : "false"
    case .null: "null"
    case .undefined, .call: "undefined"
    }
  }

  /// Whether a closing tag that says the other closes what begins with this one.
  func isClosed(by other: Expression) -> Bool {
    switch (self, other) {
    case (.number, .number), (.bool, .bool), (.null, .null), (.undefined, .undefined),
      (.call, .undefined), (.string, .string), (.string, .path), (.path, .string), (.path, .path):
      original.utf8.elementsEqual(other.original.utf8)
    default: false
    }
  }
}

/// A path as it is written.
struct PathExpression {
  /// Whether it begins with `@`.
  var isData = false
  /// How many times it begins with `..`.
  var depth = 0
  /// The names, without `.`, `..` and `this`.
  var parts: [String] = []
  /// With its separators, and names without their brackets.
  var original = ""
  /// Whether it says that it leads from the context: it begins with `.`, or has the word `this`.
  var isScoped = false
  var range: Range<Int>

  /// Whether it is a single name, which may be a helper's.
  var isSimple: Bool { parts.count == 1 && depth == 0 && !isScoped }
}

/// `name x y key=z`.
struct Call {
  let name: Expression
  var arguments: [Expression] = []
  var hash: [(key: String, range: Range<Int>, value: Expression)] = []
  var range: Range<Int>
  /// Whether it is in parentheses.
  var isInner = false

  /// Whether it can be nothing but the call of a helper.
  var hasArguments: Bool { isInner || !arguments.isEmpty || !hash.isEmpty }
}
