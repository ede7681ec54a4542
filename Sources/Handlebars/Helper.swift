import Values

/// The helpers that templates can call.
enum Helper: String, Sendable, CaseIterable {
  case eq, ne, lt, le, gt, ge
  case and, or, not
  case count, join, concat, lookup
  case fallback = "default"

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .eq, .ne, .lt, .le, .gt, .ge, .lookup, .fallback: 2...2
    case .not, .count: 1...1
    case .join: 1...2
    case .and, .or, .concat: 1...32
    }
  }

  /// The helper's result for arguments that have been worked out.
  func callAsFunction(_ arguments: [Value?]) -> Value? {
    switch self {
    case .eq: .bool(arguments[0] == arguments[1])
    case .ne: .bool(arguments[0] != arguments[1])
    case .lt: Self.order(arguments) { $0 < $1 }
    case .le: Self.order(arguments) { $0 <= $1 }
    case .gt: Self.order(arguments) { $0 > $1 }
    case .ge: Self.order(arguments) { $0 >= $1 }
    case .and: arguments.first { !$0.isTruthy } ?? arguments.last ?? nil
    case .or: arguments.first { $0.isTruthy } ?? arguments.last ?? nil
    case .not: .bool(!arguments[0].isTruthy)
    case .count: Self.count(arguments[0])
    case .join: Self.join(arguments)
    case .concat: .string(arguments.map(\.text).joined())
    case .lookup: Self.lookup(arguments[0], arguments[1])
    case .fallback: arguments[0].isTruthy ? arguments[0] : arguments[1]
    }
  }

  private static func order(_ values: [Value?], _ holds: (Double, Double) -> Bool) -> Value {
    guard let left = values[0]?.number, let right = values[1]?.number else { return false }
    return .bool(holds(left, right))
  }

  private static func count(_ value: Value?) -> Value {
    switch value {
    case .array(let items): Value(items.count)
    case .object(let object): Value(object.count)
    case .string(let string): Value(string.count)
    default: 0
    }
  }

  private static func join(_ arguments: [Value?]) -> Value? {
    guard case .array(let items) = arguments[0] else { return arguments[0] }
    let separator = arguments.count > 1 ? arguments[1].text : ", "
    return .string(items.map { Optional($0).text }.joined(separator: separator))
  }

  private static func lookup(_ container: Value?, _ key: Value?) -> Value? {
    switch (container, key) {
    case (.array(let items), .number(let number)):
      Int(exactly: number).flatMap { items.indices.contains($0) ? items[$0] : nil }
    case (.object(let object), _): object[key.text]
    default: nil
    }
  }
}

extension Value? {
  /// As Handlebars' `if` sees it: false, null, 0, empty texts and empty lists are not.
  var isTruthy: Bool {
    switch self {
    case nil, .null: false
    case .bool(let bool): bool
    case .number(let number): number != 0 && !number.isNaN
    case .string(let string): !string.isEmpty
    case .array(let items): !items.isEmpty
    case .object: true
    }
  }

  /// As text: nothing for nothing, lists joined with commas as ECMAScript does.
  var text: String {
    switch self {
    case nil, .null: ""
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): number.jsonText
    case .string(let string): string
    case .array(let items): items.map { Optional($0).text }.joined(separator: ",")
    case .object: "[object Object]"
    }
  }
}
