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
    guard pay(work(of: rule, value)) else { return nil }
    return switch (rule, value) {
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

  /// What looking at a value costs, in steps, where it is more than one.
  private func work(of rule: Rule, _ value: Value) -> Int {
    switch (rule, value) {
    case (.required(let names), .object(let object)): names.count + object.count
    case (.dependentRequired(let dependencies), .object(let object)):
      dependencies.reduce(object.count) { $0 + 1 + $1.needs.count }
    case (.size, .string(let text)), (.format, .string(let text)): text.utf8.count >> 6
    default: 0
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
      if size.isMinimum ? text.hasLength(limit, .max) : text.hasLength(0, limit) { return nil }
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

  private mutating func requiredSentence(_ names: [String], _ object: Object) -> String? {
    let missing = Self.missing(names, in: object)
    guard let first = missing.first else { return nil }
    let sentence =
      missing.joined(and: 8) { $0.quoted } + (missing.count == 1 ? " is missing" : " are missing")
    let known = names.prefix(256)
    let others = object.entries.prefix(256).map { $0.key }.filter { name in
      !known.contains { $0.isExactly(name) }
    }
    guard let near = hint(first, among: others) else { return sentence }
    return sentence + "; is \(near.quoted) meant to be \(first.quoted)?"
  }

  /// The names that are no keys.
  private static func missing(_ names: [String], in object: Object) -> [String] {
    // A few names are sooner looked for than an index is made.
    if names.count < 5 { return names.filter { object[$0] == nil } }
    let places = EntryPlaces(object)
    return names.filter { places[$0] == nil }
  }

  private func dependencySentence(
    _ dependencies: [(name: String, needs: [String])], _ object: Object
  ) -> String? {
    let places = EntryPlaces(object)
    for (name, needs) in dependencies where places[name] != nil {
      let missing = needs.filter { places[$0] == nil }
      guard !missing.isEmpty else { continue }
      return missing.joined(and: 8) { $0.quoted } + (missing.count == 1 ? " is" : " are")
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
