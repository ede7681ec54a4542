import Values

/// The values of an `enum` or a `const`, sorted by type.
struct Choices: Sendable {
  var types: TypeSet = []
  var isTrueIn = false
  var isFalseIn = false
  var numbers: [Double] = []
  var names = NameTables.none
  /// Arrays and objects, with their hashes.
  var others: [Value] = []
  var hashes: [Int] = []
}

extension Program {
  func accepts(_ choices: Choices, _ value: borrowing Value, _ run: inout Run) -> Bool {
    switch value {
    case .null: return choices.types.contains(.null)
    case .bool(let bool): return bool ? choices.isTrueIn : choices.isFalseIn
    case .number(let number):
      return run.pay(choices.numbers.count / 8) && choices.numbers.contains(number)
    case .string(let string):
      return choices.names != NameTables.none && run.pay(string.utf8.count >> 6)
        && names.find(string, in: choices.names) >= 0
    case .array, .object:
      guard !choices.others.isEmpty, run.pay(choices.others.count / 8) else { return false }
      let value = copy value
      // In a list of one, a hash would only be more work.
      let hash = choices.others.count > 1 ? run.hash(of: value) : nil
      for (index, other) in choices.others.enumerated()
      where hash.map({ $0 == choices.hashes[index] }) ?? true {
        if run.areEqual(other, value) { return true }
      }
      return false
    }
  }
}
