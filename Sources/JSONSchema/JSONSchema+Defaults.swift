public import Diagnostics
import Patterns
public import Values

extension JSONSchema {
  /// A value that a schema suggests for a property that is not there.
  public struct Default: Sendable, Hashable {
    /// Where the property would be.
    public let path: DataPath
    /// What the schema has as its `default`.
    public let value: Value
  }

  /// The defaults of the properties that a value lacks, in the order of the schema.
  ///
  /// Those of alternatives (`anyOf`, `oneOf`, `if`) count where the alternative takes the value as
  /// it is. A property with several defaults has the first. The value need not be valid: often it
  /// lacks what is required.
  public func defaults(
    for instance: Value, steps: Int = JSONSchema.defaultSteps
  ) -> [Default] {
    var search = DefaultSearch(self, steps: steps)
    search.look(at: instance, by: 0)
    return search.found
  }

  /// A value with the defaults of the properties that it lacks, and those that the defaults lack.
  public func filled(_ instance: Value, steps: Int = JSONSchema.defaultSteps) -> Value {
    var filled = instance
    // Each turn goes one level deeper into defaults that are objects with defaults.
    for _ in 0..<16 {
      let defaults = defaults(for: filled, steps: steps)
      if defaults.isEmpty { break }
      for each in defaults { filled.insert(each.value, at: each.path) }
    }
    return filled
  }
}

/// Finds the defaults of properties that are not there.
private struct DefaultSearch {
  private(set) var found: [JSONSchema.Default] = []
  private let schema: JSONSchema
  private var run: Run
  private var path: [DataPath.Step] = []
  private var known: Set<DataPath> = []

  init(_ schema: JSONSchema, steps: Int) {
    self.schema = schema
    run = Run(steps: steps)
  }

  mutating func look(at value: Value, by index: Int) {
    guard run.enter() else { return }
    defer { run.leave() }
    let subschema = schema.registry.subschemas[index]
    let isNew = schema.program.tracksScope && run.scope.last != subschema.resource
    if isNew { run.scope.append(subschema.resource) }
    for keyword in subschema.keywords {
      for each in schemas(of: keyword.rule, for: value) { look(at: value, by: each) }
      switch (keyword.rule, value) {
      case (.properties(let properties), .object(let object)):
        lookForDefaults(properties, in: object)
      case (.additionalProperties, .object), (.patternProperties, .object), (.prefixItems, .array),
        (.items, .array):
        lookAtChildren(of: value, by: keyword.rule)
      default: break
      }
    }
    if isNew { run.scope.removeLast() }
  }

  /// The schemas for the same value that apply to it.
  private mutating func schemas(of rule: Rule, for value: Value) -> [Int] {
    switch rule {
    case .reference(let target): return [target]
    case .dynamicReference(let reference): return [schema.program.target(of: reference, &run)]
    case .allOf(let schemas): return schemas
    case .anyOf(let schemas), .oneOf(let schemas):
      var fitting: [Int] = []
      for each in schemas where accepts(each, value) { fitting.append(each) }
      return fitting
    case .conditional(let rule):
      let next = accepts(rule.condition, value) ? rule.then : rule.otherwise
      return next.map { [$0] } ?? []
    case .dependentSchemas(let dependencies):
      return dependencies.filter { value[$0.name] != nil }.map { $0.schema }
    default: return []
    }
  }

  private mutating func accepts(_ index: Int, _ value: Value) -> Bool {
    schema.program.accepts(index, value, .none, &run) && run.limit == nil
  }

  private mutating func lookForDefaults(_ properties: [Rule.Named], in object: Object) {
    guard run.pay(properties.count + object.count) else { return }
    let places = EntryPlaces(object)
    for property in properties {
      path.append(.key(property.name))
      if let place = places[property.name] {
        look(at: object.entries[place].value, by: property.schema)
      } else if let value = defaultValue(of: property.schema, depth: 0),
        // Who puts it in place looks at each key.
        run.pay(object.count + found.count), known.insert(DataPath(path)).inserted
      {
        found.append(JSONSchema.Default(path: DataPath(path), value: value))
      }
      path.removeLast()
    }
  }

  private mutating func lookAtChildren(of value: Value, by rule: Rule) {
    switch (rule, value) {
    case (.additionalProperties(let rest, let known), .object(let object)):
      guard run.pay(known.names.count + object.count) else { return }
      let names = Set(known.names.map { ExactText($0) })
      for entry in object
      where !names.contains(ExactText(entry.key)) && !known.hasPattern(for: entry.key, &run) {
        look(at: entry.value, at: .key(entry.key), by: rest)
      }
    case (.patternProperties(let patterned), .object(let object)):
      for each in patterned {
        for entry in object
        where each.pattern.isFound(in: entry.key, steps: &run.steps) == true {
          look(at: entry.value, at: .key(entry.key), by: each.schema)
        }
      }
    case (.prefixItems(let schemas), .array(let items)):
      for (index, item) in items.prefix(schemas.count).enumerated() {
        look(at: item, at: .index(index), by: schemas[index])
      }
    case (.items(let schema, let start), .array(let items)):
      for index in items.indices.dropFirst(start) {
        look(at: items[index], at: .index(index), by: schema)
      }
    default: break
    }
  }

  private mutating func look(at value: Value, at step: DataPath.Step, by index: Int) {
    path.append(step)
    look(at: value, by: index)
    path.removeLast()
  }

  /// The `default` of a schema, its own or that of a schema it applies to the same value.
  private mutating func defaultValue(of index: Int, depth: Int) -> Value? {
    guard depth < 64, run.pay(1) else { return nil }
    let keywords = schema.registry.subschemas[index].keywords
    for keyword in keywords where keyword.name.isExactly("default") {
      if case .annotation(let value) = keyword.rule { return value }
    }
    for keyword in keywords {
      let next: [Int] =
        switch keyword.rule {
        case .reference(let target): [target]
        case .allOf(let schemas): schemas
        case .dynamicReference(let reference): [schema.program.target(of: reference, &run)]
        default: []
        }
      for each in next {
        if let value = defaultValue(of: each, depth: depth + 1) { return value }
      }
    }
    return nil
  }
}

extension Rule.KnownNames {
  fileprivate func hasPattern(for name: String, _ run: inout Run) -> Bool {
    for pattern in patterns where pattern.isFound(in: name, steps: &run.steps) == true {
      return true
    }
    return false
  }
}
