@testable import JSONSchema
import Testing
import Values

/// Makes schemas and values that have to do with each other, the same for the same seed.
private struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    // xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators").
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  mutating func value(_ depth: Int = 3) -> Value {
    switch below(depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(below(2) == 0)
    case 2: return .number(pick([0, 1, 2, 3, 0.5, -1, 1e300]))
    case 3, 4: return .string(pick(["a", "b", "ab", "abc", "", "é", "2020-01-01"]))
    case 5, 6:
      var object = Object()
      for _ in 0..<below(4) { object[pick(["a", "b", "ab", "c"])] = value(depth - 1) }
      return .object(object)
    default: return .array((0..<below(4)).map { _ in value(depth - 1) })
    }
  }

  mutating func schema(_ depth: Int = 3) -> Value {
    if depth == 0 || below(8) == 0 { return pick([true, true, false, ["type": "string"]]) }
    var object = Object()
    for _ in 0...below(4) {
      let name = pick(Self.keywords)
      object[name] = operand(of: name, depth - 1)
    }
    return .object(object)
  }

  private static let keywords = [
    "type", "enum", "const", "minimum", "maximum", "multipleOf", "minLength", "pattern", "required",
    "properties", "patternProperties", "additionalProperties", "propertyNames", "items",
    "prefixItems", "contains", "minContains", "maxContains", "allOf", "anyOf", "oneOf", "not", "if",
    "then", "else", "dependentSchemas", "dependentRequired", "unevaluatedProperties",
    "unevaluatedItems", "uniqueItems", "$ref", "$dynamicRef", "format", "title", "default",
    "minItems",
  ]

  private mutating func operand(of keyword: String, _ depth: Int) -> Value {
    switch keyword {
    case "type": pick(["string", "integer", ["array", "object"], "number", "strang"])
    case "enum": .array((0..<below(4)).map { _ in value(2) })
    case "const", "default": value(2)
    case "minimum", "maximum": .number(pick([0, 1, 2.5]))
    case "multipleOf": .number(pick([0.5, 2, 0]))
    case "minLength", "minContains", "maxContains", "minItems": .number(pick([0, 1, 2, 2, -1]))
    case "pattern": pick(["^a", "b$", "^é+$"])
    case "format": pick(["date", "hostname", "none"])
    case "title": "title"
    case "required": pick([["a"], ["a", "b"], [], ["a", "a"]])
    case "dependentRequired": ["a": ["b"], "c": []]
    case "properties", "dependentSchemas": ["a": schema(depth), "b": schema(depth)]
    case "patternProperties": ["^a": schema(depth)]
    case "prefixItems", "allOf", "anyOf", "oneOf":
      .array((0...below(3)).map { _ in schema(depth) })
    case "uniqueItems": .bool(below(4) > 0)
    case "$ref": pick(["#/$defs/x", "#/$defs/y", "#", "#d"])
    case "$dynamicRef": pick(["#d", "other#d"])
    default: schema(depth)
    }
  }

  mutating func document() -> Value {
    guard case .object(var object) = schema(4) else { return true }
    object["$defs"] = [
      "x": schema(2), "y": schema(2), "d": ["$dynamicAnchor": "d", "items": ["type": "string"]],
      "o": ["$id": "other", "$dynamicAnchor": "d", "items": ["$dynamicRef": "#d"]],
    ]
    return .object(object)
  }
}

@Test(arguments: 0..<8)
func `the fast check, the report and the meta-schema agree`(_ seed: UInt64) throws {
  let meta = try JSONSchema(["$ref": "https://json-schema.org/draft/2020-12/schema"])
  var generator = Generator(seed: seed + 1)
  var counts = (compiled: 0, valid: 0, invalid: 0)
  for _ in 0..<150 {
    let document = generator.document()
    let schema: JSONSchema
    do throws(JSONSchemaError) {
      schema = try JSONSchema(document, formats: .assertion)
    } catch {
      // What the meta-schema can't know: where references lead.
      let isBeyondMeta = error.kind == .loop || error.kind == .reference
      #expect(isBeyondMeta || !meta.isValid(document), "\(JSONWriter.text(of: document))")
      continue
    }
    counts.compiled += 1
    #expect(meta.isValid(document), "\(JSONWriter.text(of: document))")
    for _ in 0..<8 {
      let value = generator.value()
      let validation = schema.validate(value, steps: 100_000)
      let isAgreed =
        schema.isValid(value, steps: 100_000) == validation.isValid
        && agrees(schema, value, validation)
      #expect(
        isAgreed, "\(JSONWriter.text(of: document)) on \(JSONWriter.text(of: value))")
      if validation.isValid { counts.valid += 1 } else { counts.invalid += 1 }
      _ = schema.filled(value, steps: 100_000)
    }
  }
  // The generator is worth something only if all of it happens.
  #expect(counts.compiled > 30 && counts.valid > 30 && counts.invalid > 30, "\(counts)")
}

/// Whether the report, which goes its own way, comes to the same verdict, unless it was given up.
private func agrees(_ schema: JSONSchema, _ value: Value, _ validation: Validation) -> Bool {
  var reporter = Reporter(schema, .errors, steps: 100_000)
  let report = reporter.report(on: value)
  if reporter.isTruncated { return true }
  return report.isValid == validation.isValid && report.units.isEmpty == report.isValid
}
