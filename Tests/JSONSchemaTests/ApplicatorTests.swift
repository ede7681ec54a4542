import JSONSchema
import Testing
import Values

@Test func `schemas combine`() throws {
  try expect(
    #"{"allOf": [{"minimum": 2}, true], "anyOf": [{"multipleOf": 2}, {"multipleOf": 3}]}"#,
    takes: ["2", "9"], refuses: ["0", "5"])
  try expect(
    #"{"oneOf": [{"multipleOf": 2}, {"multipleOf": 3}]}"#, takes: ["4", "9"], refuses: ["6", "5"])
  try expect(#"{"not": {"type": "string"}}"#, takes: ["1"], refuses: ["\"\""])
  try expect(#"{"not": true}"#, refuses: ["1"])
  try expect(#"{"not": {"title": "anything"}}"#, refuses: ["1"])
  try expect(
    #"{"if": {"minimum": 10}, "then": {"multipleOf": 10}, "else": {"multipleOf": 1}}"#,
    takes: ["20", "3"], refuses: ["25", "2.5"])
  try expect(#"{"then": false, "else": false}"#, takes: ["1"])
}

@Test func `each property has the schemas that its name calls for`() throws {
  let schema = #"""
    {"properties": {"a": {"type": "integer"}, "ab": true}, "patternProperties": {"^a": {"minimum": 3}},
     "additionalProperties": {"type": "string"}, "propertyNames": {"maxLength": 2}}
    """#
  try expect(
    schema, takes: [#"{"a": 3, "ab": "x", "c": "y"}"#, "[]"],
    refuses: [#"{"a": 2}"#, #"{"a": 3.5}"#, #"{"ab": 1}"#, #"{"c": 1}"#, #"{"abc": 5}"#])
  try expect(
    #"{"patternProperties": {"é": false}}"#, takes: [#"{"e": 1}"#], refuses: [#"{"née": 1}"#])
  try expect(#"{"minProperties": 1, "maxProperties": 2}"#, takes: [#"{"a": 1}"#], refuses: ["{}"])
}

@Test func `items have schemas by place, and lists ask for what they contain`() throws {
  try expect(
    #"{"prefixItems": [{"type": "string"}, true], "items": {"type": "integer"}}"#,
    takes: ["[]", #"["a"]"#, #"["a", null, 1]"#], refuses: ["[1]", #"["a", null, "b"]"#])
  try expect(
    #"{"contains": {"type": "integer"}, "minContains": 2, "maxContains": 3}"#,
    takes: [#"[1, 2, "x"]"#, "{}"], refuses: ["[1]", "[1, 2, 3, 4]", "[]"])
  try expect(#"{"contains": true}"#, takes: ["[1]"], refuses: ["[]"])
  try expect(#"{"contains": false, "minContains": 0}"#, takes: ["[]", "[1]"])
  try expect(#"{"maxContains": 0, "minContains": 3}"#, takes: ["[1]"])
}

@Test func `properties that no schema has looked at are unevaluated`() throws {
  try expect(
    #"""
    {"allOf": [{"properties": {"a": true}}], "anyOf": [{"required": ["b"], "properties": {"b": true}},
     {"patternProperties": {"^c": true}}], "unevaluatedProperties": false}
    """#,
    takes: [#"{"a": 1, "b": 1}"#, #"{"a": 1, "cc": 1, "b": 2}"#],
    refuses: [#"{"a": 1, "d": 1}"#])
  // What a failing branch has looked at does not count.
  try expect(
    #"{"anyOf": [{"properties": {"a": true}, "required": ["b"]}, true], "unevaluatedProperties": false}"#,
    takes: ["{}"], refuses: [#"{"a": 1}"#])
  try expect(
    #"{"not": {"not": {"properties": {"a": true}}}, "unevaluatedProperties": false}"#,
    refuses: [#"{"a": 1}"#])
  try expect(
    #"""
    {"if": {"properties": {"kind": {"const": 1}}, "required": ["kind"]}, "then": {"properties":
     {"x": true}}, "else": {"properties": {"y": true}}, "unevaluatedProperties": false}
    """#,
    takes: [#"{"kind": 1, "x": 2}"#, #"{"y": 2}"#],
    refuses: [#"{"kind": 1, "y": 2}"#, #"{"kind": 2}"#])
  try expect(
    #"""
    {"dependentSchemas": {"a": {"properties": {"b": true}}}, "properties": {"a": true},
     "unevaluatedProperties": {"type": "string"}}
    """#,
    takes: [#"{"a": 1, "b": 2, "c": "x"}"#], refuses: [#"{"b": 2}"#])
  // A schema sees what is inside it, not what is beside it.
  try expect(
    #"{"allOf": [{"properties": {"a": true}}, {"unevaluatedProperties": false}]}"#,
    refuses: [#"{"a": 1}"#])
  try expect(
    #"{"allOf": [{"unevaluatedProperties": true}], "unevaluatedProperties": false}"#,
    takes: [#"{"a": 1}"#])
}

@Test func `items that no schema has looked at are unevaluated`() throws {
  try expect(
    #"{"allOf": [{"prefixItems": [true]}], "contains": {"type": "string"}, "unevaluatedItems": false}"#,
    takes: [#"[1, "a", "b"]"#], refuses: [#"[1, "a", 2]"#])
  try expect(
    #"{"oneOf": [{"items": {"type": "integer"}}, {"prefixItems": [{"type": "string"}]}], "unevaluatedItems": false}"#,
    takes: ["[1, 2, 3]", #"["a"]"#], refuses: [#"["a", "b"]"#])
  let schema = try JSONSchema(json(#"{"unevaluatedItems": {"type": "integer"}}"#))
  #expect(schema.isValid(.array((0..<200).map { .number(Double($0)) })))
}
