import Diagnostics
import Patterns
import Values

extension SchemaCompiler {
  /// Reads the keywords of a schema.
  mutating func readKeywords(of index: Int) throws(JSONSchemaError) {
    let place = registry.subschemas[index].place
    guard case .object(let object) = registry.places[place].value else { return }
    var keywords: [Keyword] = []
    var last: [Keyword] = []
    for entry in object {
      guard let rule = try rule(entry.key, entry.value, in: object, at: place) else { continue }
      let keyword = Keyword(name: entry.key, rule: rule)
      switch rule {
      // These look at what the others have evaluated.
      case .unevaluatedItems, .unevaluatedProperties: last.append(keyword)
      default: keywords.append(keyword)
      }
    }
    registry.subschemas[index].keywords = keywords + last
  }

  private mutating func rule(
    _ name: String, _ value: Value, in object: Object, at place: Int
  ) throws(JSONSchemaError) -> Rule? {
    switch name {
    case "$ref": return try reference(value, at: place)
    case "$dynamicRef": return try dynamicReference(value, at: place)
    case "$id", "$schema", "$anchor", "$dynamicAnchor", "$defs", "definitions": return nil
    case "$comment":
      _ = try text(value, name, at: place)
      return nil
    case "$vocabulary":
      guard case .object = value else {
        throw fault(
          .keyword, "'$vocabulary' is an object, not \(value.brief)", help: "Write an object",
          at: place, name)
      }
      return nil
    default: break
    }
    if KeywordKind(name) != nil { return try applicator(name, value, in: object, at: place) }
    if let rule = try assertion(name, value, at: place) { return rule }
    return try annotation(name, value, in: object, at: place)
  }

  /// Keywords with schemas in them.
  private mutating func applicator(
    _ name: String, _ value: Value, in object: Object, at place: Int
  ) throws(JSONSchemaError) -> Rule? {
    switch name {
    case "allOf": return .allOf(try list(name, at: place))
    case "anyOf": return .anyOf(try list(name, at: place))
    case "oneOf": return .oneOf(try list(name, at: place))
    case "prefixItems": return .prefixItems(try list(name, at: place))
    case "not": return single(name, at: place).map { .not($0) }
    case "if": return conditional(in: object, at: place)
    case "then", "else": return nil
    case "dependentSchemas": return .dependentSchemas(map(name, value, at: place))
    case "properties": return .properties(map(name, value, at: place))
    case "patternProperties":
      var patterned: [Rule.Patterned] = []
      for named in map(name, value, at: place) {
        let pattern = try pattern(named.name, name, at: place, key: named.name)
        patterned.append(Rule.Patterned(pattern: pattern, schema: named.schema))
      }
      return .patternProperties(patterned)
    case "additionalProperties":
      guard let schema = single(name, at: place) else { return nil }
      return .additionalProperties(schema, known: try knownNames(in: object, at: place))
    case "propertyNames": return single(name, at: place).map { .propertyNames($0) }
    case "items":
      let start = object["prefixItems"]?.array?.count ?? 0
      return single(name, at: place).map { .items($0, from: start) }
    case "contains":
      guard let schema = single(name, at: place) else { return nil }
      var contains = Rule.Contains(schema: schema)
      if let least = object["minContains"] {
        contains.least = try count(least, "minContains", at: place)
      }
      if let most = object["maxContains"] {
        contains.most = try count(most, "maxContains", at: place)
      }
      return .contains(contains)
    case "unevaluatedItems": return single(name, at: place).map { .unevaluatedItems($0) }
    case "unevaluatedProperties":
      return single(name, at: place).map { .unevaluatedProperties($0) }
    case "contentSchema": return .annotation(value)
    default: return nil
    }
  }

  private mutating func conditional(in object: Object, at place: Int) -> Rule? {
    guard let condition = single("if", at: place) else { return nil }
    return .conditional(
      Rule.Conditional(
        condition: condition, then: single("then", at: place), otherwise: single("else", at: place))
    )
  }

  private func knownNames(
    in object: Object, at place: Int
  ) throws(JSONSchemaError) -> Rule.KnownNames {
    var known = Rule.KnownNames()
    known.names = object["properties"]?.object?.keys ?? []
    for source in object["patternProperties"]?.object?.keys ?? [] {
      known.patterns.append(try pattern(source, "patternProperties", at: place, key: source))
    }
    return known
  }

  private mutating func single(_ name: String, at place: Int) -> Int? {
    registry.child(of: place, .key(name)).flatMap { registry.places[$0].schema }
  }

  private mutating func list(_ name: String, at place: Int) throws(JSONSchemaError) -> [Int] {
    guard let list = registry.child(of: place, .key(name)),
      case .array(let items) = registry.places[list].value
    else { return [] }
    guard !items.isEmpty else {
      throw fault(
        .keyword, "'\(name)' has no schemas", help: "Give it one, or remove it", at: place, name)
    }
    var schemas: [Int] = []
    for (index, item) in items.enumerated() {
      let child = registry.child(of: list, .index(index), value: item)
      if let schema = registry.places[child].schema { schemas.append(schema) }
    }
    return schemas
  }

  private mutating func map(_ name: String, _ value: Value, at place: Int) -> [Rule.Named] {
    guard let map = registry.child(of: place, .key(name)), case .object(let object) = value else {
      return []
    }
    var named: [Rule.Named] = []
    for entry in object {
      let child = registry.child(of: map, .key(entry.key), value: entry.value)
      guard let schema = registry.places[child].schema else { continue }
      named.append(Rule.Named(name: entry.key, schema: schema))
    }
    return named
  }

  /// Reads a pattern.
  func pattern(
    _ source: String, _ name: String, at place: Int, key: String? = nil
  ) throws(JSONSchemaError) -> Pattern {
    do throws(PatternError) {
      return try Pattern(source)
    } catch {
      var path = registry.path(to: place)[name]
      if let key { path = path[key] }
      throw JSONSchemaError(
        .pattern,
        "\(source.quoted) is no pattern: \(error.message), at character \(error.offset + 1)",
        help: "Write a regular expression of ECMAScript with the u flag", at: path)
    }
  }
}
