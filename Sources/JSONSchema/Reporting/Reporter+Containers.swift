import Diagnostics
import Patterns
import Values

extension Reporter {
  /// Keywords with schemas for properties.
  mutating func applyToObject(
    _ keyword: Keyword, _ subschema: Subschema, _ value: Value, _ frame: Frame
  ) -> Report {
    guard case .object(let object) = value else { return Report() }
    switch keyword.rule {
    case .properties(let properties): return self.properties(properties, object, frame)
    case .patternProperties(let patterned): return patternProperties(patterned, object, frame)
    case .additionalProperties(let rest, let known):
      return additionalProperties(rest, known, object, frame)
    case .propertyNames(let names): return propertyNames(names, keyword, subschema, object)
    case .unevaluatedProperties(let rest): return unevaluated(rest, object, frame)
    default: return Report()
    }
  }

  private mutating func properties(
    _ properties: [Rule.Named], _ object: Object, _ frame: Frame
  ) -> Report {
    var result = Report()
    guard pay(properties.count + object.count) else { return Report(isValid: false) }
    let places = EntryPlaces(object)
    for property in properties {
      guard let index = places[property.name] else { continue }
      run.mark(index, in: frame)
      result.add(
        evaluate(
          property.schema, object.entries[index].value, at: .key(property.name), property.name,
          by: "properties"))
    }
    return result
  }

  private mutating func patternProperties(
    _ patterned: [Rule.Patterned], _ object: Object, _ frame: Frame
  ) -> Report {
    var result = Report()
    for each in patterned {
      for (index, entry) in object.entries.enumerated()
      where run.limit == nil && matches(each.pattern, entry.key) {
        run.mark(index, in: frame)
        result.add(
          evaluate(
            each.schema, entry.value, at: .key(entry.key), each.pattern.description,
            by: "patternProperties"))
      }
    }
    return result
  }

  private mutating func additionalProperties(
    _ rest: Int, _ known: Rule.KnownNames, _ object: Object, _ frame: Frame
  ) -> Report {
    var result = Report()
    guard pay(known.names.count + object.count) else { return Report(isValid: false) }
    let names = Set(known.names.map { ExactText($0) })
    for (index, entry) in object.entries.enumerated() where run.limit == nil {
      if names.contains(ExactText(entry.key)) { continue }
      if matchesAny(of: known.patterns, entry.key) { continue }
      run.mark(index, in: frame)
      self.known = known.names
      result.add(evaluate(rest, entry.value, at: .key(entry.key), by: "additionalProperties"))
      self.known = []
    }
    return result
  }

  private mutating func matchesAny(of patterns: [Pattern], _ text: String) -> Bool {
    for pattern in patterns where matches(pattern, text) { return true }
    return false
  }

  private mutating func unevaluated(_ rest: Int, _ object: Object, _ frame: Frame) -> Report {
    var result = Report()
    for (index, entry) in object.entries.enumerated()
    where run.limit == nil && !run.isMarked(index, in: frame) {
      run.mark(index, in: frame)
      result.add(evaluate(rest, entry.value, at: .key(entry.key), by: "unevaluatedProperties"))
    }
    return result
  }

  private mutating func propertyNames(
    _ names: Int, _ keyword: Keyword, _ subschema: Subschema, _ object: Object
  ) -> Report {
    var result = Report()
    for entry in object.entries where run.limit == nil {
      let before = key
      key = entry.key
      let report = evaluate(names, .string(entry.key), by: "propertyNames")
      key = before
      if report.isValid {
        result.add(Report(units: passed(report.units, keyword, subschema)))
      } else {
        let message = "The key \(entry.key.quoted) is not allowed"
        let reason = report.units.first?.firstSentence ?? ""
        result.add(
          fault(
            keyword, subschema, reason.isEmpty ? message : message + ": " + reason, report.units))
      }
    }
    return result
  }

  private mutating func passed(
    _ units: [OutputUnit], _ keyword: Keyword, _ subschema: Subschema
  ) -> [OutputUnit] {
    units.isEmpty ? [] : unit(keyword, subschema, children: units)
  }

  /// Keywords with schemas for items.
  mutating func applyToArray(
    _ keyword: Keyword, _ subschema: Subschema, _ value: Value, _ frame: Frame
  ) -> Report {
    guard case .array(let items) = value else { return Report() }
    var result = Report()
    switch keyword.rule {
    case .prefixItems(let schemas):
      for (index, schema) in schemas.prefix(items.count).enumerated() {
        run.mark(index, in: frame)
        result.add(
          evaluate(schema, items[index], at: .index(index), String(index), by: "prefixItems"))
      }
    case .items(let schema, let start):
      for index in items.indices.dropFirst(start) where run.limit == nil {
        run.mark(index, in: frame)
        result.add(evaluate(schema, items[index], at: .index(index), by: "items"))
      }
    case .unevaluatedItems(let schema):
      for index in items.indices
      where run.limit == nil && !run.isMarked(index, in: frame) {
        run.mark(index, in: frame)
        result.add(evaluate(schema, items[index], at: .index(index), by: "unevaluatedItems"))
      }
    case .contains(let rule): return contains(rule, keyword, subschema, items, frame)
    default: break
    }
    return result
  }

  private mutating func contains(
    _ rule: Rule.Contains, _ keyword: Keyword, _ subschema: Subschema, _ items: [Value],
    _ frame: Frame
  ) -> Report {
    var found = 0
    var units: [OutputUnit] = []
    var nearest: (report: Report, distance: Int)?
    for (index, item) in items.enumerated() where run.limit == nil {
      let report = evaluate(rule.schema, item, at: .index(index), by: "contains")
      if report.isValid {
        found += 1
        units += report.units
        run.mark(index, in: frame)
      } else {
        let distance = distance(of: report, from: path.count + 1)
        if nearest.map({ distance < $0.distance }) ?? true { nearest = (report, distance) }
      }
    }
    if found >= rule.least && found <= rule.most ?? .max {
      return Report(units: passed(units, keyword, subschema))
    }
    let causes = found == 0 ? nearest?.report.units ?? [] : []
    // What counts is named by the keyword that says how many.
    let (name, sentence) = containsSentence(rule, found, items.count, causes)
    guard !name.isExactly(keyword.name) else {
      return fault(keyword, subschema, sentence, causes)
    }
    let here = location.removeLast()
    location.append(name)
    let report = fault(Keyword(name: name, rule: keyword.rule), subschema, sentence, causes)
    location.removeLast()
    location.append(here)
    return report
  }

  /// Pays for some work; false, and a note of it, where it is too much.
  mutating func pay(_ count: Int) -> Bool {
    if run.pay(count) { return true }
    noteLimit()
    return false
  }

  /// Whether a pattern is found in a text; not where a limit is reached.
  mutating func matches(_ pattern: Pattern, _ text: String) -> Bool {
    if let isFound = pattern.isFound(in: text, steps: &run.steps) { return isFound }
    noteLimit()
    run.giveUp(.pattern)
    return false
  }
}

/// Where the keys of an object are: looked for one by one in a small object, by hash in a large one.
struct EntryPlaces {
  private let entries: [Object.Entry]
  private var places: [ExactText: Int] = [:]

  init(_ object: Object) {
    entries = object.entries
    guard entries.count > 16 else { return }
    for (index, entry) in entries.enumerated() { places[ExactText(entry.key)] = index }
  }

  subscript(key: String) -> Int? {
    if entries.count > 16 { return places[ExactText(key)] }
    return entries.firstIndex { $0.key.isExactly(key) }
  }
}
