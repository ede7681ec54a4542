import Patterns

extension Machine {
  /// Whether the text of a value has something like a pattern.
  mutating func matches(_ datum: Datum, _ index: Int) throws(Fault) -> Bool {
    let text = try text(of: datum).string
    try budget.spend(text.utf8.count >> 3)
    var steps = budget.steps
    let isFound = program.patterns[index].isFound(in: text, steps: &steps)
    try budget.spend(budget.steps - steps)
    guard let isFound else {
      throw Fault(
        kind: .limit, message: "The regular expression takes too long on this text",
        span: .unknown)
    }
    return isFound
  }
}
