import JSONSchema
import Testing
import Values

/// Pairs of large schemas and values whose sizes would multiply, were no work counted.
@Test(.timeLimit(.minutes(15)))
func `work that grows with schema times value is given up`() throws {
  let count = 5_000
  let names = (0..<count).map { "n\($0)" }
  let properties = Object(uniqueEntries: names.map { .init($0, ["default": 1]) })
  let needs = Object(uniqueEntries: names.map { .init($0, ["x"]) })
  let required = Value.array(names.map { .string($0) })
  let lists: [Value] = names.map { [.string($0)] }
  let empties = Value.array([Value](repeating: [:], count: count))
  let strangers = Value.object(Object(uniqueEntries: names.map { .init("z" + $0, 1) }))
  let long = Value.string(String(repeating: "é", count: 300_000))
  let cases: [(schema: Value, value: Value)] = [
    (["items": ["properties": .object(properties), "required": ["n0"]]], empties),
    (["items": ["required": required]], empties),
    (["items": ["dependentRequired": .object(needs)]], empties),
    (["properties": .object(properties), "additionalProperties": false], strangers),
    (["items": ["enum": .array(lists)]], .array(lists.map { [$0] })),
    (["allOf": .array([Value](repeating: ["required": ["n"]], count: count))], strangers),
    (["allOf": .array([Value](repeating: ["minLength": 200_000], count: count))], long),
    (
      ["anyOf": .array([Value](repeating: ["unevaluatedProperties": false], count: count))],
      strangers
    ),
  ]
  for (schema, value) in cases {
    let compiled = try JSONSchema(schema)
    let validation = compiled.validate(value, steps: 100_000)
    #expect(validation.isValid == compiled.isValid(value, steps: 100_000))
    _ = validation.detailedOutput()
    _ = compiled.defaults(for: value, steps: 100_000)
  }
}

@Test func `addresses and references cannot be made to multiply`() throws {
  let long = Value.string("https://example.org/" + String(repeating: "a", count: 5_000) + "/")
  #expect { try JSONSchema(["$id": long]) } throws: {
    ($0 as? JSONSchemaError)?.kind == .identifier
  }
  // As many anchors of one name as references to it.
  var definitions = Object()
  for number in 0..<2_000 {
    definitions.append(
      "d\(number)",
      ["$id": .string("r\(number)"), "$dynamicAnchor": "a", "items": ["$dynamicRef": "#a"]])
  }
  let schema = try JSONSchema(
    ["$id": "https://example.org/", "$defs": .object(definitions), "$ref": "r0"])
  #expect(schema.isValid([[[]]]))
  // A chain of references that is longer than schemas may nest.
  var chain = Object()
  for number in 0..<1_000 {
    chain.append("d\(number)", ["$ref": .string("#/$defs/d\(number + 1)")])
  }
  chain.append("d1000", true)
  let linked = try JSONSchema(["$ref": "#/$defs/d0", "$defs": .object(chain)])
  #expect(linked.isValid(1))
}
