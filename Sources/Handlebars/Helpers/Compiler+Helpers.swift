import Diagnostics
import Values

extension Compiler {
  /// Finds what can be known to be wrong with the call of a helper before it is made.
  mutating func check(_ helper: Helper, _ call: Call) throws(HandlebarsError) {
    let signature = helper.signature
    let name = helper.rawValue
    guard signature.arity.contains(call.arguments.count) else {
      throw error("'\(name)' takes \(signature.arity.words)", call)
    }
    for (index, argument) in call.arguments.enumerated() {
      let kind = signature.kinds[min(index, signature.kinds.count - 1)]
      if let expected = kind.words(unless: argument.literal) {
        throw error("'\(name)' needs \(expected) here", argument.range.lowerBound)
      }
    }
    for (key, range, value) in call.hash {
      if let option = signature.options.first(where: { $0.name == key }) {
        if let expected = option.kind.words(unless: value.literal) {
          throw error("'\(key)=' needs \(expected)", value.range.lowerBound)
        }
      } else if !signature.isOpen {
        throw unknown(key, range, helper, signature)
      }
    }
    if helper == .plural { try checkPlural(call, signature) }
    if helper == .translate { noteTranslation(call) }
    if helper == .relativeDays, !call.hash.contains(where: { $0.key == "from" }) {
      throw error(
        "'relativeDays' needs the day to count from", call, help: "Add 'from=' and a date")
    }
  }

  private func unknown(
    _ key: String, _ range: Range<Int>, _ helper: Helper, _ signature: Helper.Signature
  ) -> HandlebarsError {
    let names = signature.options.map { $0.name }
    let near = nearest(to: key, among: names).map { "Did you mean '\($0)='?" }
    let known = names.isEmpty ? nil : "It takes \(names.joined(separator: ", "))"
    return error(
      "'\(helper.rawValue)' takes no '\(key)='", range.lowerBound, help: near ?? known)
  }

  private func checkPlural(
    _ call: Call, _ signature: Helper.Signature
  ) throws(HandlebarsError) {
    for (key, range, _) in call.hash
    where !PluralCategory.isForm(key) && !signature.options.contains(where: { $0.name == key }) {
      throw unknown(key, range, .plural, signature)
    }
    guard call.hash.contains(where: { $0.key == "other" }) else {
      throw error("'plural' needs the form 'other='", call)
    }
  }

  private mutating func noteTranslation(_ call: Call) {
    guard case .string(let key, let range)? = call.arguments.first else { return }
    let hasDefault = call.hash.contains { $0.key == "default" }
    translations.append(
      TranslationUse(key: key, hasDefault: hasDefault, position: place(range.lowerBound)))
  }
}

extension Expression {
  /// The value of a literal; nil for anything that is known only when it is rendered.
  fileprivate var literal: Value? {
    switch self {
    case .string(let string, _): .string(string)
    case .number(let number, _): .number(number)
    case .bool(let bool, _): .bool(bool)
    case .null, .undefined: .null
    case .path, .call: .none
    }
  }
}

extension Helper.Kind {
  /// What is expected, where a literal is something else.
  fileprivate func words(unless literal: Value?) -> String? {
    guard let literal, !literal.isNull else { return nil }
    return accepts(literal) ? nil : words
  }

  /// Whether a value is of the kind.
  private func accepts(_ value: Value) -> Bool {
    switch self {
    case .any: return true
    case .text: return value.array == nil && value.object == nil
    case .number: return Optional(value).decimal != nil
    case .count: return value.number.map { $0 >= 0 && $0 == $0.rounded(.down) } ?? false
    case .list: return value.array != nil
    case .bool: return value.bool != nil
    case .date: return value.string.flatMap { CivilTime($0) }?.year != nil
    case .time: return value.string.flatMap { CivilTime($0) }?.hour != nil
    case .moment:
      return value.string.flatMap { CivilTime($0) }.map { $0.hour != nil && $0.year != nil }
        ?? false
    case .dateStyle: return value.string.flatMap { Locale.DateStyle($0) } != nil
    case .locale: return value.string.flatMap { Locale($0) } != nil
    case .offset: return value.string.flatMap { CivilTime.offset($0) } != nil
    case .currencyCode: return value.string.map { $0.isCurrencyCode } ?? false
    case .listType: return value == "and" || value == "or"
    }
  }

  private var words: String {
    switch self {
    case .any, .text: "a text"
    case .number: "a number"
    case .count: "a whole number that is not negative"
    case .list: "a list"
    case .bool: "true or false"
    case .date: "a date such as \"2024-03-05\""
    case .time: "a time such as \"15:04\""
    case .moment: "a date with a time, such as \"2024-03-05T15:04\""
    case .dateStyle: "short, medium, long or full"
    case .locale: "one of the locales \(LocaleTables.languages.joined(separator: ", "))"
    case .offset: "an offset from UTC such as \"+02:00\""
    case .currencyCode: "a currency code such as \"EUR\""
    case .listType: "\"and\" or \"or\""
    }
  }
}

extension String {
  /// Whether it is three letters.
  var isCurrencyCode: Bool {
    utf8.count == 3 && utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    let count = lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
    return "\(count) argument\(upperBound == 1 ? "" : "s")"
  }
}
