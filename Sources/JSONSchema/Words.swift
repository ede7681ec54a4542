import Diagnostics
import Values

extension String {
  /// The string, or its beginning where it is too long to show; control characters are shown as �.
  var shortened: String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      if count == 60 { return String(scalars) + "…" }
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
      count += 1
    }
    return String(scalars)
  }

  /// The string in quotes, shortened.
  var quoted: String { "'" + shortened + "'" }
}

extension Value {
  /// The value in a few words: a string in quotes, a number, "an array of 3 items".
  var brief: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): number.jsonText
    case .string(let string): string.quoted
    case .array(let items): items.isEmpty ? "an empty array" : "an array of \(items.count.items)"
    case .object(let object): object.isEmpty ? "an empty object" : "an object"
    }
  }

  /// The value as JSON where that is short, for lists of what is allowed.
  var choice: String {
    switch self {
    case .array(let items) where !items.isEmpty: JSONWriter.boundedText(of: self)
    case .object(let object) where !object.isEmpty: JSONWriter.boundedText(of: self)
    case .string(let string): string.isEmpty ? "''" : string.shortened
    default: brief
    }
  }
}

extension Value {
  /// The value as JSON where that is short, with quotes of a sentence around a string.
  var exact: String {
    if case .string(let string) = self { string.quoted } else { choice }
  }
}

extension JSONWriter {
  /// The JSON of a small value; a few words for a large one.
  fileprivate static func boundedText(of value: Value) -> String {
    value.isSmall(8) ? text(of: value).shortened : value.brief
  }
}

extension Value {
  /// Whether it is made of no more than a few values.
  fileprivate func isSmall(_ limit: Int) -> Bool {
    var left = limit
    return takesFrom(&left)
  }

  private func takesFrom(_ left: inout Int) -> Bool {
    left -= 1
    guard left >= 0 else { return false }
    switch self {
    case .array(let items):
      for item in items where !item.takesFrom(&left) { return false }
    case .object(let object):
      for entry in object where !entry.value.takesFrom(&left) { return false }
    case .string(let string): return string.utf8.count <= 60
    default: break
    }
    return true
  }
}

extension Int {
  /// "1 item", "2 items".
  var items: String { counted("item") }

  /// The number with a noun in the right form.
  func counted(_ noun: String, _ plural: String? = nil) -> String {
    String(self) + " " + (self == 1 ? noun : plural ?? noun + "s")
  }
}

extension [String] {
  /// "a, b or c"; with more than the limit, "a, b or 7 others".
  func joined(or limit: Int) -> String { joined("or", limit) { $0.shortened } }

  /// "a, b and c", each shown as asked for.
  func joined(and limit: Int, as shown: (String) -> String = { $0.shortened }) -> String {
    joined("and", limit, shown)
  }

  private func joined(_ word: String, _ limit: Int, _ shown: (String) -> String) -> String {
    guard count > 1 else { return first.map(shown) ?? "nothing" }
    let first = prefix(count > limit ? limit : count - 1)
    let rest = count - first.count
    let end = rest == 1 ? shown(self[count - 1]) : "\(rest) others"
    return first.map(shown).joined(separator: ", ") + " " + word + " " + end
  }
}

/// "Did you mean 'gold'?", where a name is near enough.
func suggestion(for name: String, among candidates: [String]) -> String? {
  nearest(to: name, among: candidates).map { "Did you mean '\($0)'?" }
}
