import Values

/// The types that an instance may have.
struct TypeSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  /// Numbers without a fraction, however they are written.
  static let integer = TypeSet(rawValue: 4)
  /// Numbers with a fraction.
  static let fraction = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)
  static let number: TypeSet = [.integer, .fraction]
  static let all = TypeSet(rawValue: 127)

  /// The names that schemas use, with what a person calls them.
  static let names: [(name: String, set: TypeSet, phrase: String)] = [
    ("null", .null, "null"), ("boolean", .boolean, "true or false"),
    ("integer", .integer, "an integer"), ("number", .number, "a number"),
    ("string", .string, "a string"), ("array", .array, "an array"),
    ("object", .object, "an object"),
  ]

  /// The types of a name; nil where it names none.
  static func named(_ name: String) -> TypeSet? {
    names.first { $0.name.isExactly(name) }?.set
  }

  /// The type that a value has.
  init(of value: Value) {
    switch value {
    case .null: self = .null
    case .bool: self = .boolean
    case .number(let number): self = number.isInteger ? .integer : .fraction
    case .string: self = .string
    case .array: self = .array
    case .object: self = .object
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// As a person says it: "a string or null".
  var phrase: String {
    var phrases: [String] = []
    for (name, set, phrase) in Self.names where isSuperset(of: set) {
      if name == "integer" && isSuperset(of: .number) { continue }
      phrases.append(phrase)
    }
    return phrases.joined(or: 8)
  }
}

extension Double {
  /// Whether it is a whole number, which NaN and the infinities are not.
  @inline(__always)
  var isInteger: Bool {
    // Beyond 2^53 there are no fractions; the comparison is false for NaN.
    magnitude < 0x1p53 ? Double(Int64(self)) == self : magnitude < .infinity
  }
}
