import Values

extension Renderer {
  /// The values that a helper is given.
  struct Given {
    var values: [Value?] = []
    var options: [(name: String, value: Value?)] = []

    subscript(index: Int) -> Value? { values.indices.contains(index) ? values[index] : .none }

    func option(_ name: String) -> Value? { options.first { $0.name == name }?.value }
  }

  /// A helper's result; its arguments are as many as its signature says.
  mutating func call(_ helper: Helper, _ given: Program.Span, _ hash: Program.Span) -> Value? {
    if budget.isSpent { return nil }
    budget.spend(Int(given.count) + 1)
    let first = given.start
    switch helper {
    case .eq: return .bool(areEqual(value(of: first), value(of: first + 1)))
    case .ne: return .bool(!areEqual(value(of: first), value(of: first + 1)))
    case .lt: return .bool(order(value(of: first), value(of: first + 1)).map { $0 < 0 } ?? false)
    case .le: return .bool(order(value(of: first), value(of: first + 1)).map { $0 <= 0 } ?? false)
    case .gt: return .bool(order(value(of: first), value(of: first + 1)).map { $0 > 0 } ?? false)
    case .ge: return .bool(order(value(of: first), value(of: first + 1)).map { $0 >= 0 } ?? false)
    case .and: return firstValue(given, where: false)
    case .or: return firstValue(given, where: true)
    case .not: return .bool(!isTruthy(first))
    case .fallback:
      let value = value(of: first)
      return value.isTruthy ? value : self.value(of: first + 1)
    case .isThere:
      let value = value(of: first)
      return .bool(
        value.isTruthy || value?.number != nil && self.value(of: first + 1).isTrueInScript)
    case .lookup: return lookup(value(of: first), value(of: first + 1))
    default: break
    }
    budget.spend(8)
    var values = Given()
    for argument in given.range { values.values.append(value(of: Int32(argument))) }
    for index in hash.range {
      let named = tables.named[index]
      values.options.append((tables.names[Int(named.key)].text, value(of: named.value)))
    }
    if budget.isSpent { return nil }
    return call(helper, values)
  }

  private mutating func call(_ helper: Helper, _ given: Given) -> Value? {
    switch helper {
    case .between:
      guard let low = order(given[0], given[1]), let high = order(given[0], given[2]) else {
        return false
      }
      return .bool(low >= 0 && high <= 0)
    case .isIn:
      if given.values.count == 2 { return .bool(contains(given[1], given[0])) }
      return .bool(given.values[1...].contains { areEqual(given[0], $0) })
    case .includes: return .bool(contains(given[0], given[1]))
    case .upper, .lower, .capitalize, .title, .trim, .truncate, .replace, .split, .concat, .plural:
      return text(helper, given)
    case .number, .percent, .currency: return number(helper, given)
    case .round, .floor, .ceil, .add, .subtract, .multiply, .divide, .mod:
      return arithmetic(helper, given)
    case .date, .time, .dateTime, .relativeDays: return date(helper, given)
    case .join, .list, .first, .last, .count, .sort, .reverse, .slice: return list(helper, given)
    case .translate: return translation(given)
    case .log: return log(given)
    default: return nil
    }
  }

  // MARK: - Comparison and logic

  /// The first value that is true, or false; the last where there is none.
  private mutating func firstValue(_ given: Program.Span, where wanted: Bool) -> Value? {
    var value: Value?
    for argument in given.range {
      value = self.value(of: Int32(argument))
      if value.isTruthy == wanted { break }
    }
    return value
  }

  mutating func areEqual(_ left: Value?, _ right: Value?) -> Bool {
    budget.spend(Swift.max(left?.comparisonSteps ?? 1, right?.comparisonSteps ?? 1))
    return !budget.isSpent && (left ?? .null) == (right ?? .null)
  }

  /// Numbers by size, texts by UTF-16 as ECMAScript does: negative, 0 or positive; nil for anything
  /// else, which is in no order.
  mutating func order(_ left: Value?, _ right: Value?) -> Int? {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      if left.isNaN || right.isNaN { return nil }
      return left < right ? -1 : left > right ? 1 : 0
    case (.string(let left), .string(let right)):
      budget.spend(Swift.min(left.utf8.count, right.utf8.count) / 16 + 1)
      if left.isExactly(right) { return 0 }
      return left.utf16.lexicographicallyPrecedes(right.utf16) ? -1 : 1
    default: return nil
    }
  }

  /// Whether a list has an item, a text a piece, or a mapping a key.
  private mutating func contains(_ whole: Value?, _ part: Value?) -> Bool {
    switch whole {
    case .array(let items):
      for item in items where areEqual(item, part) { return true }
      return false
    case .string(let string):
      guard let part, part.array == nil, part.object == nil else { return false }
      let piece = Array(Optional(part).text.utf8)
      budget.spend(string.utf8.count / 8)
      return Array(string.utf8).firstPlace(of: piece, from: 0) != nil
    case .object(let object):
      budget.spend(object.count / 16 + part.textSteps)
      return !object[part.text].isMissing
    default: return false
    }
  }

  private mutating func lookup(_ container: Value?, _ key: Value?) -> Value? {
    guard container.isTrueInScript else { return container }
    if case .array(let items) = container, case .number(let number) = key {
      return Int(exactly: number).flatMap { items.indices.contains($0) ? items[$0] : .none }
    }
    budget.spend(key.textSteps)
    guard !budget.isSpent else { return nil }
    guard let key else { return container.member(Name("undefined"), &budget) }
    return container.member(Name(key.isNull ? "null" : Optional(key).text), &budget)
  }

  // MARK: - What helpers say

  private mutating func log(_ given: Given) -> Value? {
    let names = ["debug", "info", "warn", "error"]
    var level = 1
    switch given.option("level") {
    case .string(let name): level = names.firstIndex(of: name.lowercased()) ?? Int(name) ?? 1
    case .number(let number): level = Int(exactly: number) ?? 1
    default: break
    }
    var message = ""
    for (index, value) in given.values.enumerated() {
      if index > 0 { message += " " }
      message += value.text
      budget.spend(1 + message.utf8.count / 16)
      if budget.isSpent { return nil }
    }
    note(.log(level: Swift.min(Swift.max(level, 0), 3)), message)
    return nil
  }

  /// Keeps something that is to be said; there are only so many.
  mutating func note(_ kind: RenderNote.Kind, _ message: String) {
    guard notes.count < Self.mostNotes else { return }
    budget.spend(8)
    let isLong = message.utf8.count > Self.longestNote
    let kept =
      isLong ? String(decoding: message.utf8.prefix(Self.longestNote), as: UTF8.self) : message
    notes.append(
      RenderNote(kind: kind, message: kept, templateName: templateName, position: place))
  }

  private static let mostNotes = 1000
  /// In bytes.
  private static let longestNote = 4096

  /// A value that a helper can do nothing with: it is noted, and shown as it is.
  mutating func unfit(_ value: Value?, for helper: Helper, _ expected: String) -> Value? {
    guard let value, !value.isNull, value != "" else { return nil }
    guard notes.count < Self.mostNotes else { return value }
    budget.spend(8 + Optional(value).textSteps)
    let text = Optional(value).text
    let shown = text.utf8.count > 60 ? String(text.prefix(40)) + "…" : text
    note(.unfitValue, "'\(helper.rawValue)' needs \(expected), and '\(shown)' is none")
    return value
  }

  /// A text that a helper has made; nothing where it is too long to be put out.
  mutating func made(_ text: String) -> Value? {
    budget.spend(1 + text.utf8.count / 16)
    if text.utf8.count > budget.bytes { budget.spendAll() }
    return budget.isSpent ? nil : .string(text)
  }

  // MARK: - Locales

  /// The locale that a helper is to go by.
  mutating func locale(_ given: Given) -> Locale {
    if let tag = given.option("locale")?.string {
      if let namedLocale, namedLocale.tag == tag { return namedLocale.locale }
      budget.spend(100)
      if let locale = Locale(tag) {
        namedLocale = (tag, locale)
        return locale
      }
    }
    if let locale { return locale }
    let found = Locale(settings.locale) ?? Locale(settings.defaultLocale) ?? .english
    locale = found
    return found
  }
}

extension Value {
  /// What comparing it with another value may cost: objects are compared key by key with each
  /// other's keys.
  fileprivate var comparisonSteps: Int {
    switch self {
    case .string(let string): return 1 + string.utf8.count / 64
    case .array(let items):
      return items.reduce(1) { Self.sum($0, $1.comparisonSteps) }
    case .object(let object):
      let keys = min(object.count, 1 << 14)
      return object.reduce(1 + keys * keys / 16) { Self.sum($0, $1.value.comparisonSteps) }
    default: return 1
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooMuch) = left.addingReportingOverflow(right)
    return isTooMuch ? .max : sum
  }
}

extension [UInt8] {
  /// Where bytes next stand.
  func firstPlace(of piece: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first else { return start }
    return withUnsafeBufferPointer { bytes in
      var index = start
      while index <= bytes.count - piece.count {
        if bytes[index] == first, bytes[index...].starts(with: piece) { return index }
        index += 1
      }
      return nil
    }
  }
}
