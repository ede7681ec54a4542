import Values

/// What Python's grammar says of names and literals.
enum PythonWords {
  /// Names that mean something in the generated module.
  static let reserved = [
    "sys", "Any", "Literal", "Mapping", "TypedDict", "NotRequired", "TemplateParameters", "str",
    "float", "int", "bool", "list",
  ]

  /// The keywords of Python 3.
  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
  ]

  /// Whether a class can have the name as an attribute: two underscores at the beginning would be
  /// changed, and the name of a type would hide it from the attributes behind.
  static func canBeAttribute(_ name: String) -> Bool {
    name.isName && !keywords.contains(name) && !name.hasPrefix("__") && !reserved.contains(name)
  }

  /// A literal as `Literal[…]` takes it; nil for numbers that are not whole, which it does not take.
  static func literal(_ value: Value) -> String? {
    switch value {
    case .string(let text): quoted(text)
    case .bool(let bool): bool ? "True" : "False"
    case .number(let number):
      number.rounded(.towardZero) == number && number.magnitude < 9_007_199_254_740_992
        ? String(Int64(number)) : nil
    default: nil
    }
  }

  /// A string: JSON's strings are Python's.
  static func quoted(_ text: String) -> String { JSONWriter.plainText(of: .string(text)) }
}
