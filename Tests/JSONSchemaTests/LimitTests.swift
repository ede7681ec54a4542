import Diagnostics
import JSONSchema
import Testing
import Values

@Test func `values nested too deep for a schema are refused with a reason`() throws {
  let tree = try JSONSchema(json(##"{"items": {"$ref": "#"}, "type": "array"}"##))
  #expect(tree.isValid(nested(100)))
  let validation = tree.validate(nested(10_000))
  #expect(validation.errors.first?.kind == .limit)
  #expect(validation.errors.first?.message.contains("256 levels deep") == true)
  let constant = try JSONSchema(["const": nested(2_000), "title": "deep"])
  #expect(constant.validate(nested(2_000)).errors.first?.kind == .limit)
  #expect(!constant.isValid(nested(1_999)))
  let unique = try JSONSchema(["uniqueItems": true])
  #expect(unique.validate(.array([nested(9_000), nested(9_000)])).errors.first?.kind == .limit)
}

@Test func `schemas nested too deep are refused`() throws {
  var schema: Value = true
  for _ in 0..<10_000 { schema = ["items": schema] }
  let value = schema
  #expect { try JSONSchema(value) } throws: { ($0 as? JSONSchemaError)?.kind == .depth }
}

@Test func `a reference that comes back without a step is given up, not followed for ever`() throws
{
  let schema = try JSONSchema(json(##"{"anyOf": [{"type": "string"}, {"$ref": "#"}]}"##))
  #expect(schema.isValid("a"))
  #expect(schema.validate(1).errors.first?.kind == .limit)
  let negated = try JSONSchema(json(##"{"not": {"not": {"$ref": "#"}}, "type": "string"}"##))
  #expect(negated.validate("a").errors.first?.kind == .limit)
}

@Test func `exponential work is given up`() throws {
  var definitions = Object()
  for level in 0..<40 {
    let next: Value = ["$ref": .string("#/$defs/d\(level + 1)")]
    definitions.append("d\(level)", ["anyOf": [["allOf": [next, false]], next]])
  }
  definitions.append("d40", false)
  let schema = try JSONSchema(["$ref": "#/$defs/d0", "$defs": .object(definitions)])
  let validation = schema.validate(1, steps: 100_000)
  #expect(!validation.isValid)
  #expect(validation.errors.first?.kind == .limit)
}

@Test func `a pattern that takes too long is an error of the value, even under not`() throws {
  let text = Value.string(String(repeating: "a", count: 40) + "!")
  let pattern = ##"{"pattern": "^(?:(a+)+)+\\1$"}"##
  for schema in [pattern, ##"{"not": \##(pattern)}"##] {
    let validation = try JSONSchema(json(schema)).validate(text, steps: 5000)
    #expect(!validation.isValid)
    #expect(validation.errors.first?.kind == .limit)
  }
}

@Test func `a report has an end`() throws {
  let items = [Value](repeating: 1, count: 200_000)
  let validation = try JSONSchema(["items": ["type": "string"]]).validate(.array(items))
  #expect(validation.isTruncated)
  #expect(validation.errors.count > 1_000)
}

private func nested(_ depth: Int) -> Value {
  var value: Value = []
  for _ in 0..<depth { value = [value] }
  return value
}
