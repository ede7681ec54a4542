import Values

extension Renderer {
  mutating func text(_ helper: Helper, _ given: Given) -> Value? {
    for value in given.values { budget.spend(value.textSteps) }
    for option in given.options { budget.spend(option.value.textSteps) }
    if budget.isSpent { return nil }
    if helper == .concat { return joined(given.values, separator: "") }
    if helper == .plural { return plural(given) }
    let text = given[0].text
    let isByCharacter = helper == .truncate || helper == .title || helper == .trim
    budget.spend(16 + (isByCharacter ? text.utf8.count : text.utf8.count / 4))
    if budget.isSpent { return nil }
    switch helper {
    case .upper: return made(upper(text, given))
    case .lower: return made(lower(text, given))
    case .capitalize: return made(capitalized(text, given))
    case .title: return made(titled(text, given))
    case .trim: return made(text.trimmed)
    case .truncate: return made(truncated(text, given))
    case .replace: return replaced(text, given[1].text, given[2].text)
    case .split: return split(text, given[1].text)
    default: return nil
    }
  }

  /// The texts of values with a separator between them; cut where it gets too long to be put out.
  mutating func joined(
    _ values: some Sequence<Value?>, separator: String
  ) -> Value? {
    var result = ""
    var isFirst = true
    for value in values {
      if !isFirst { result += separator }
      isFirst = false
      let before = result.utf8.count
      result += value.text
      budget.spend(1 + (result.utf8.count - before + separator.utf8.count) / 16)
      if result.utf8.count > budget.bytes { budget.spendAll() }
      if budget.isSpent { return nil }
    }
    return .string(result)
  }

  // MARK: - Case

  /// Turkish has a dotted and a dotless i.
  private mutating func upper(_ text: String, _ given: Given) -> String {
    guard locale(given).language == "tr" else { return text.uppercased() }
    return text.split(separator: "i", omittingEmptySubsequences: false)
      .map { $0.uppercased() }.joined(separator: "İ")
  }

  private mutating func lower(_ text: String, _ given: Given) -> String {
    guard locale(given).language == "tr" else { return text.lowercased() }
    return text.split(separator: "I", omittingEmptySubsequences: false)
      .map { part in
        part.split(separator: "İ", omittingEmptySubsequences: false).map { $0.lowercased() }
          .joined(separator: "i")
      }.joined(separator: "ı")
  }

  private mutating func capitalized(_ text: String, _ given: Given) -> String {
    guard let first = text.first else { return text }
    return upper(String(first), given) + text.dropFirst()
  }

  /// Every word with a capital; a word begins behind white space.
  private mutating func titled(_ text: String, _ given: Given) -> String {
    var result = ""
    var isStart = true
    for character in text {
      result += isStart ? upper(String(character), given) : String(character)
      isStart = character.isWhitespace
    }
    return result
  }

  // MARK: - Pieces

  /// So many characters as a person counts them, the ellipsis among them.
  private func truncated(_ text: String, _ given: Given) -> String {
    guard let length = given[1].wholeNumber(atMost: 1 << 30) else { return text }
    guard let cut = text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex),
      cut < text.endIndex
    else { return text }
    let ellipsis = given.option("ellipsis").map { Optional($0).text } ?? "…"
    let room = length - ellipsis.count
    guard room >= 0 else { return String(text.prefix(length)) }
    var kept = text.prefix(room)
    if given.option("words").isTruthy, kept.endIndex < text.endIndex,
      !text[kept.endIndex].isWhitespace,
      let space = kept.lastIndex(where: { $0.isWhitespace })
    {
      kept = kept[..<space]
    }
    while let last = kept.last, last.isWhitespace { kept.removeLast() }
    return kept + ellipsis
  }

  private mutating func replaced(_ text: String, _ piece: String, _ other: String) -> Value? {
    guard !piece.isEmpty else { return .string(text) }
    let (bytes, pattern, replacement) = (Array(text.utf8), Array(piece.utf8), Array(other.utf8))
    var result: [UInt8] = []
    var start = 0
    while let place = bytes.firstPlace(of: pattern, from: start) {
      result += bytes[start..<place]
      result += replacement
      start = place + pattern.count
      budget.spend(4 + replacement.count / 16)
      if result.count > budget.bytes { budget.spendAll() }
      if budget.isSpent { return nil }
    }
    result += bytes[start...]
    return made(String(decoding: result, as: UTF8.self))
  }

  private mutating func split(_ text: String, _ separator: String) -> Value? {
    guard !text.isEmpty else { return .array([]) }
    guard !separator.isEmpty else {
      budget.spend(text.utf8.count)
      return budget.isSpent ? nil : .array(text.map { .string(String($0)) })
    }
    let (bytes, pattern) = (Array(text.utf8), Array(separator.utf8))
    var items: [Value] = []
    var start = 0
    while let place = bytes.firstPlace(of: pattern, from: start) {
      items.append(.string(String(decoding: bytes[start..<place], as: UTF8.self)))
      start = place + pattern.count
      budget.spend(6)
      if budget.isSpent { return nil }
    }
    items.append(.string(String(decoding: bytes[start...], as: UTF8.self)))
    return .array(items)
  }

  // MARK: - Plural

  /// The form for a number, with the number in place of `#`; `##` is one `#`.
  private mutating func plural(_ given: Given) -> Value? {
    guard let number = given[0].decimal else {
      return unfit(given[0], for: .plural, "a number")
    }
    let locale = locale(given)
    budget.spend(60)
    for (name, value) in given.options
    where name.utf8.first == UInt8(ascii: "=") {
      if let exact = DecimalNumber(parsing: String(name.dropFirst())), exact.isEqual(to: number) {
        return counted(value.text, number, locale)
      }
    }
    let isOrdinal = given.option("ordinal").isTruthy
    let category = isOrdinal ? locale.ordinal(number) : locale.cardinal(number)
    return counted((given.option(category.rawValue) ?? given.option("other")).text, number, locale)
  }

  private mutating func counted(
    _ form: String, _ number: DecimalNumber, _ locale: Locale
  ) -> Value? {
    guard form.utf8.contains(UInt8(ascii: "#")) else { return .string(form) }
    let digits = Locale.Digits(
      minimum: number.fractionCount, maximum: max(3, min(number.fractionCount, 20)))
    let text = locale.number(number, digits)
    var result = ""
    let parts = form.split(separator: "#", omittingEmptySubsequences: false)
    var index = 0
    while index < parts.count {
      result += parts[index]
      guard index + 1 < parts.count else { break }
      if parts[index + 1].isEmpty, index + 2 < parts.count {
        result += "#"
        index += 2
      } else {
        result += text
        index += 1
      }
      budget.spend(1 + text.utf8.count / 16)
      if budget.isSpent { return nil }
    }
    return made(result)
  }
}

extension String {
  /// Without the white space around it.
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
