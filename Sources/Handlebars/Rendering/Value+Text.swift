import Values

extension Value? {
  /// Whether there is no value, not even null. (`== nil` would take null for nothing.)
  var isMissing: Bool { if case .some = self { false } else { true } }

  /// Whether there is nothing to show.
  var isNothing: Bool {
    switch self {
    case nil, .null: true
    default: false
    }
  }

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

  /// As ECMAScript sees it: empty lists are true.
  var isTrueInScript: Bool {
    if case .array = self { true } else { isTruthy }
  }

  /// As text: nothing for nothing, lists joined with commas as ECMAScript does.
  var text: String {
    switch self {
    case nil, .null: ""
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): number.scriptText
    case .string(let string): string
    case .array(let items): items.map { Optional($0).text }.joined(separator: ",")
    case .object: "[object Object]"
    }
  }

  /// What making a text of it may cost, where it is not a text already.
  var textSteps: Int {
    guard case .array(let items) = self else { return 1 }
    return items.reduce(1) { steps, item in
      let length = item.string?.utf8.count ?? 16
      return steps + length / 16 + Optional(item).textSteps
    }
  }

  /// What a name leads to: the member of an object, an item by its index, the length of a list or
  /// text.
  ///
  /// Nothing is inherited: `constructor` is a name like any other. Of null it is null.
  func member(_ name: Name, _ budget: inout Budget) -> Value? {
    switch self {
    case nil: return nil
    case .null: return .null
    case .object(let object):
      budget.spend(object.count / 16)
      for entry in object.entries where name.isExactly(entry.key) { return entry.value }
      return nil
    case .array(let items):
      if name.index >= 0 { return name.index < items.count ? items[name.index] : .none }
      return name.text == "length" ? Value(items.count) : .none
    case .string(let string):
      budget.spend(string.utf8.count / 16)
      if name.text == "length" { return Value(string.utf16.count) }
      return name.index >= 0 ? string.codeUnit(name.index) : .none
    default: return nil
    }
  }
}

extension String {
  /// The UTF-16 code unit at an index as a text; half of a pair is U+FFFD.
  fileprivate func codeUnit(_ index: Int) -> Value? {
    let units = utf16
    guard let place = units.index(units.startIndex, offsetBy: index, limitedBy: units.endIndex),
      place < units.endIndex
    else { return nil }
    return .string(String(decoding: CollectionOfOne(units[place]), as: UTF16.self))
  }
}
