import Diagnostics
import Patterns
import Values

extension Reporter {
  /// Keywords that ask for something of the value itself.
  mutating func assertion(
    _ keyword: Keyword, _ subschema: Subschema, _ value: Value
  ) -> Report {
    if case .format(let format) = keyword.rule, subject == .annotations {
      return Report(units: unit(keyword, subschema, annotation: .string(format.name)))
    }
    guard let sentence = sentence(keyword.rule, value) else { return Report() }
    return fault(keyword, subschema, sentence)
  }

  /// What is wrong with a value by an assertion; nil where nothing is.
  private mutating func sentence(_ rule: Rule, _ value: Value) -> String? {
    switch (rule, value) {
    case (.types(let types), _):
      types.contains(TypeSet(of: value)) ? nil : typeSentence(types, value)
    case (.among(let values), _):
      isAmong(values, value) ? nil : amongSentence(values, value)
    case (.constant(let constant), _):
      isAmong([constant], value) ? nil : amongSentence([constant], value)
    case (.multipleOf(let factor), .number(let number)):
      number.isMultiple(of: factor) ? nil : multipleSentence(number, factor)
    case (.bound(let bound, let limit), .number(let number)):
      bound.allows(number, limit) ? nil : boundSentence(bound, limit, number)
    case (.size(let size, let limit), _): sizeSentence(size, limit, value)
    case (.uniqueItems(true), .array(let items)): repetitionSentence(items)
    case (.required(let names), .object(let object)): requiredSentence(names, object)
    case (.dependentRequired(let dependencies), .object(let object)):
      dependencySentence(dependencies, object)
    case (.pattern(let pattern), .string(let text)):
      matches(pattern, text)
        ? nil : "\(text.quoted) does not match the pattern \(pattern.description.shortened)"
    case (.format(let format), .string(let text)):
      schema.formats == .annotation || format.allows(text)
        ? nil : "\(text.quoted) is not \(format.phrase)"
    default: nil
    }
  }

  private mutating func isAmong(_ values: [Value], _ value: Value) -> Bool {
    for each in values {
      guard run.pay(1) else { break }
      if run.areEqual(each, value) { return true }
    }
    if run.limit != nil { noteLimit() }
    return false
  }

  private func sizeSentence(_ size: Rule.Size, _ limit: Int, _ value: Value) -> String? {
    let (count, noun): (Int, (one: String, many: String))
    switch (size, value) {
    case (.minLength, .string(let text)), (.maxLength, .string(let text)):
      (count, noun) = (text.unicodeScalars.count, ("character", "characters"))
    case (.minItems, .array(let items)), (.maxItems, .array(let items)):
      (count, noun) = (items.count, ("item", "items"))
    case (.minProperties, .object(let object)), (.maxProperties, .object(let object)):
      (count, noun) = (object.count, ("property", "properties"))
    default: return nil
    }
    guard size.isMinimum ? count < limit : count > limit else { return nil }
    return name(of: value) + " must have at " + (size.isMinimum ? "least " : "most ")
      + limit.counted(noun.one, noun.many) + ", and has " + (count == 0 ? "none" : String(count))
  }

  private mutating func repetitionSentence(_ items: [Value]) -> String? {
    guard let (first, second) = run.repeated(in: items) else { return nil }
    if run.limit != nil {
      noteLimit()
      return nil
    }
    return "Item \(second + 1) is the same as item \(first + 1), and each may be there once only"
  }

  private func requiredSentence(_ names: [String], _ object: Object) -> String? {
    let present = Set(object.entries.map { ExactText($0.key) })
    let missing = names.filter { !present.contains(ExactText($0)) }
    guard let first = missing.first else { return nil }
    let sentence =
      missing.map { $0.quoted }.joined(and: 8)
      + (missing.count == 1 ? " is missing" : " are missing")
    let required = Set(names.map { ExactText($0) })
    let others = object.keys.lazy.filter { !required.contains(ExactText($0)) }
    guard let near = nearest(to: first, among: Array(others.prefix(256))) else { return sentence }
    return sentence + "; is '\(near.shortened)' meant to be '\(first.shortened)'?"
  }

  private func dependencySentence(
    _ dependencies: [(name: String, needs: [String])], _ object: Object
  ) -> String? {
    let present = Set(object.entries.map { ExactText($0.key) })
    for (name, needs) in dependencies where present.contains(ExactText(name)) {
      let missing = needs.filter { !present.contains(ExactText($0)) }
      guard !missing.isEmpty else { continue }
      return missing.map { $0.quoted }.joined(and: 8) + (missing.count == 1 ? " is" : " are")
        + " missing, which \(name.quoted) needs beside it"
    }
    return nil
  }
}

extension Rule.Bound {
  fileprivate func allows(_ number: Double, _ limit: Double) -> Bool {
    switch self {
    case .minimum: number >= limit
    case .exclusiveMinimum: number > limit
    case .maximum: number <= limit
    case .exclusiveMaximum: number < limit
    }
  }
}

extension Rule.Size {
  fileprivate var isMinimum: Bool {
    switch self {
    case .minLength, .minItems, .minProperties: true
    case .maxLength, .maxItems, .maxProperties: false
    }
  }
}
