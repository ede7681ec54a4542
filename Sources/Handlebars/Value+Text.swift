import Values

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

  /// What a name leads to: the member of an object, an item by its index, the length of a list or
  /// text.
  func member(_ name: String, _ budget: inout Budget) -> Value? {
    switch self {
    case .object(let object):
      budget.spend(object.count / 16)
      return object[name]
    case .array(let items):
      if name == "length" { return Value(items.count) }
      return Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
    case .string(let string):
      guard name == "length" else { return nil }
      budget.spend(string.utf8.count / 16)
      return Value(string.utf16.count)
    default: return nil
    }
  }
}
