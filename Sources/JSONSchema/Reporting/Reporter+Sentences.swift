import Diagnostics
import Patterns
import Values

extension Reporter {
  /// The value as the subject of a sentence: 'age', Item 3, The key 'x', The value.
  func name(of value: Value) -> String {
    if let key { return "The key " + key.quoted }
    return switch path.last {
    case .key(let key): key.quoted
    case .index(let index): "Item \(index + 1)"
    case nil: "The value"
    }
  }

  func typeSentence(_ types: TypeSet, _ value: Value) -> String {
    name(of: value) + " must be " + types.phrase + ", not " + value.brief
  }

  mutating func amongSentence(_ values: [Value], _ value: Value) -> String {
    guard values.count != 1 else {
      let only = values[0].string.map { $0.quoted } ?? values[0].choice
      return name(of: value) + " must be " + only + ", not " + value.exact
        + hint(value, values)
    }
    guard !values.isEmpty else { return name(of: value) + " is not allowed: no value is" }
    let choices = values.prefix(13).map { $0.choice }
    let rest = values.count > 13 ? " and \(values.count - 13) others" : ""
    return value.exact + " is none of " + choices.joined(separator: ", ") + rest
      + hint(value, values)
  }

  private mutating func hint(_ value: Value, _ values: [Value]) -> String {
    if case .number(let number) = value, values.prefix(256).contains(.string(number.jsonText)) {
      return "; put it in quotes"
    }
    guard case .string(let text) = value else { return "" }
    if let number = Double(text), values.prefix(256).contains(.number(number)) {
      return "; remove the quotes"
    }
    let texts = values.prefix(256).compactMap { $0.string }
    guard values.count > 1, let near = hint(text, among: texts) else { return "" }
    return "; did you mean \(near.quoted)?"
  }

  func multipleSentence(_ number: Double, _ factor: Double) -> String {
    let sentence = "\(number.jsonText) is not a multiple of \(factor.jsonText)"
    guard number.isInteger, factor.isInteger, number.magnitude < 1e15, factor < 1e15 else {
      return sentence
    }
    let below = (number / factor).rounded(.down) * factor
    return sentence + "; \(below.jsonText) and \((below + factor).jsonText) are"
  }

  func boundSentence(_ bound: Rule.Bound, _ limit: Double, _ number: Double) -> String {
    let words =
      switch bound {
      case .minimum: "at least"
      case .exclusiveMinimum: "more than"
      case .maximum: "at most"
      case .exclusiveMaximum: "less than"
      }
    return name(of: .number(number)) + " must be \(words) \(limit.jsonText), not \(number.jsonText)"
  }

  /// What is wrong with a value that a schema `false` is for.
  mutating func refusalSentence(_ value: Value) -> String {
    let subject = name(of: value)
    switch (applicator, path.last) {
    case ("additionalProperties", .key(let key)):
      if let near = hint(key, among: known.prefix(256)) {
        return subject + " is not allowed here; did you mean \(near.quoted)?"
      }
      return known.isEmpty
        ? subject + " is not allowed here"
        : subject + " is not allowed here; allowed " + (known.count == 1 ? "is " : "are ")
          + known.joined(and: 8)
    case ("items", .index), ("unevaluatedItems", .index):
      return subject + " is not allowed: it is one too many"
    case ("propertyNames", _): return subject + " is not allowed: no key is"
    default: return subject + " is not allowed" + (path.isEmpty ? ": no value is" : " here")
    }
  }

  /// What is wrong with a value that more than one schema of `oneOf` takes.
  func severalFitSentence(_ fitting: [Int], _ value: Value) -> String {
    let numbers = fitting.map { String($0 + 1) }
    return name(of: value) + " must fit exactly one alternative, and fits numbers "
      + numbers.joined(and: 8)
  }

  /// What is wrong with a value that `not` refuses.
  func notSentence(_ target: Int, _ value: Value) -> String {
    let subject = name(of: value) + " must not "
    switch onlyRule(of: target) {
    case .types(let types): return subject + "be " + types.phrase
    case .constant(let constant): return subject + "be " + constant.brief
    case .among(let values):
      return subject + "be " + values.prefix(9).map { $0.choice }.joined(or: 8)
    case .required(let names):
      return subject + "have " + names.map { $0.quoted }.joined(and: 8)
        + (names.count > 1 ? " together" : "")
    case .pattern(let pattern):
      return subject + "match the pattern " + pattern.description.shortened
    default: return subject + "be as the schema under 'not' describes"
    }
  }

  /// The only thing that a schema asks for, references followed; nil where there are more.
  func onlyRule(of index: Int) -> Rule? {
    var index = index
    for _ in 0..<8 {
      let rules = schema.registry.subschemas[index].keywords.compactMap { keyword -> Rule? in
        if case .annotation = keyword.rule { nil } else { keyword.rule }
      }
      guard rules.count == 1 else { return nil }
      guard case .reference(let target) = rules[0] else { return rules[0] }
      index = target
    }
    return nil
  }

  /// Which number of items fits `contains`, and which keyword says that it is wrong.
  func containsSentence(
    _ rule: Rule.Contains, _ found: Int, _ count: Int, _ causes: [OutputUnit]
  ) -> (keyword: String, sentence: String) {
    if found > rule.least || found >= rule.least {
      let most = rule.most ?? .max
      return ("maxContains", "At most \(most.items) may be as 'contains' asks, and \(found) are")
    }
    guard found == 0 else {
      return (
        "minContains",
        "At least \(rule.least.items) must be as 'contains' asks, and only \(found) "
          + (found == 1 ? "is" : "are")
      )
    }
    let reason = causes.first?.firstSentence ?? ""
    let sentence =
      count == 0
      ? "An item must be there that is as 'contains' asks"
      : "No item is as 'contains' asks" + (reason.isEmpty ? "" : "; of the nearest, " + reason)
    return ("contains", sentence)
  }

  /// Why an evaluation was given up.
  static func limitSentence(_ limit: Run.Limit?) -> String {
    switch limit {
    case .depth:
      "The check was given up: schemas apply within each other more than \(Run.depthLimit) levels "
        + "deep; nest the value less, or look for a $ref that leads back without a step down"
    case .pattern:
      "The check was given up: a pattern takes too long on this text; make it simpler"
    case .steps, nil:
      "The check was given up: it takes too many steps; make the value or the schema smaller"
    }
  }
}
