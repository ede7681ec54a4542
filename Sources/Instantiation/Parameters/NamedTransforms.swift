import Values

extension Transform.Named {
  /// Numbers or texts in order; nil for a list of anything else.
  static func sorted(_ items: [Value]) -> Value? {
    let numbers = items.compactMap { $0.number }
    if numbers.count == items.count { return .array(numbers.sorted().map { .number($0) }) }
    let texts = items.compactMap { $0.string }
    guard texts.count == items.count else { return nil }
    let sorted = texts.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    return .array(sorted.map { .string($0) })
  }

  static func text(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.jsonText
    case .bool(let bool): bool ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// A number, or a text that is one as JSON writes it.
  static func number(_ value: Value) -> Double? {
    switch value {
    case .number(let number): number
    case .bool(let bool): bool ? 1 : 0
    case .string(let text): (try? JSONReader.value(of: text.trimmed))?.number
    case .null, .array, .object: nil
    }
  }

  /// A boolean, or a word that a person takes for one.
  static func boolean(_ value: Value) -> Bool? {
    switch value {
    case .bool(let bool): bool
    case .number(let number): number == 1 ? true : number == 0 ? false : nil
    case .string(let text):
      switch text.trimmed.lowercased() {
      case "true", "yes", "on", "1": true
      case "false", "no", "off", "0": false
      default: nil
      }
    case .null, .array, .object: nil
    }
  }

  /// Every word with a capital, the rest as it is.
  static func titlecased(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for character in text {
      result += isInWord ? String(character) : character.uppercased()
      isInWord = character.isLetter || character.isNumber || (isInWord && character == "'")
    }
    return result
  }

  /// Lower-case letters and digits joined by single hyphens.
  static func slug(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        result.append(character)
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result.append("-")
      }
    }
    return result.hasSuffix("-") ? String(result.dropLast()) : result
  }
}

extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...last])
  }
}
