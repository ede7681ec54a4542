import JSONSchema
import Testing

@Test func `references lead by pointer, anchor and address`() throws {
  let schema = #"""
    {"$id": "https://example.org/root.json", "$defs": {
      "a/b~c%": {"type": "integer"}, "named": {"$anchor": "n", "type": "string"},
      "inner": {"$id": "deep/inner.json", "$defs": {"x": {"type": "null"}}, "$ref": "#/$defs/x"}},
     "prefixItems": [{"$ref": "#/$defs/a~1b~0c%25"}, {"$ref": "#n"}, {"$ref": "deep/inner.json"},
      {"$ref": "/deep/../deep/inner.json#/$defs/x"}, {"$ref": "root.json#n"}]}
    """#
  try expect(
    schema, takes: [#"[1, "a", null, null, "b"]"#],
    refuses: [#"["a"]"#, "[1, 2]", #"[1, "a", 3]"#, #"[1, "a", null, 4]"#])
}

@Test func `a reference stands beside other keywords, and may lead anywhere`() throws {
  try expect(
    ##"{"$ref": "#/$defs/a", "maximum": 5, "$defs": {"a": {"minimum": 3}}}"##, takes: ["4"],
    refuses: ["2", "6"])
  try expect(
    ##"{"x-library": {"pos": {"exclusiveMinimum": 0}}, "items": {"$ref": "#/x-library/pos"}}"##,
    takes: ["[1]"], refuses: ["[0]"])
  try expect(
    #"{"properties": {"$ref": {"type": "string"}}, "const": {"$ref": "a"}}"#,
    takes: [#"{"$ref": "a"}"#])
  // An `$id` in a constant is data.
  try expect(
    #"{"$id": "https://x.org/", "const": {"$id": "b"}, "$defs": {"b": {"$id": "b", "type": "object"}}}"#,
    takes: [#"{"$id": "b"}"#])
}

@Test func `trees refer to themselves`() throws {
  let schema = #"""
    {"type": "object", "properties": {"value": {"type": "integer"},
      "children": {"type": "array", "items": {"$ref": "#"}}}}
    """#
  try expect(
    schema, takes: [#"{"children": [{"value": 1, "children": [{}]}]}"#],
    refuses: [#"{"children": [{"value": 1, "children": [{"value": "x"}]}]}"#])
}

@Test func `a dynamic reference leads to the outermost schema with its anchor`() throws {
  let schema = #"""
    {"$id": "https://example.org/strict", "$dynamicAnchor": "node", "$ref": "tree",
     "unevaluatedProperties": false, "$defs": {"tree": {"$id": "tree", "$dynamicAnchor": "node",
      "properties": {"data": true, "children": {"items": {"$dynamicRef": "#node"}}}}}}
    """#
  try expect(
    schema, takes: [#"{"children": [{"data": 1}]}"#], refuses: [#"{"children": [{"daat": 1}]}"#])
  let loose = #"""
    {"$id": "https://example.org/loose", "$ref": "tree", "$defs": {"tree": {"$id": "tree",
      "$dynamicAnchor": "node", "properties": {"children": {"items": {"$dynamicRef": "#node"}}},
      "type": "object"}}}
    """#
  try expect(loose, takes: [#"{"children": [{"daat": 1}]}"#], refuses: [#"{"children": [1]}"#])
  // An anchor that is not dynamic makes the reference a plain one.
  try expect(
    #"""
    {"$id": "https://example.org/a", "$defs": {"s": {"$anchor": "i", "type": "string"},
      "o": {"$id": "o", "$dynamicAnchor": "i"}}, "items": {"$dynamicRef": "#i"}}
    """#, takes: [#"["a"]"#], refuses: ["[1]"])
}

@Test func `schemas are valid by the meta-schema if and only if they compile`() throws {
  let meta = try JSONSchema(json(#"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"#))
  let schemas = [
    #"{"type": "string"}"#, "true", #"{"type": 1}"#, #"{"type": []}"#, #"{"required": ["a", "a"]}"#,
    #"{"minLength": -1}"#, #"{"minLength": 1.5}"#, #"{"multipleOf": 0}"#, #"{"allOf": []}"#,
    #"{"properties": {"a": 1}}"#, #"{"items": [true]}"#, #"{"$defs": {"a": {"type": "strng"}}}"#,
    #"{"enum": "a"}"#, #"{"dependentRequired": {"a": ["b", "b"]}}"#, #"{"title": 5}"#,
    #"{"$id": "a#b"}"#, #"{"$anchor": "1a"}"#, #"{"uniqueItems": 1}"#, #"{"if": null}"#, "null",
    #"{"$comment": 1}"#, #"{"minContains": "a"}"#, #"{"examples": {}}"#, #"{"deprecated": "no"}"#,
    #"{"contentSchema": 1}"#, #"{"unknown": 1, "uniqueItems": false, "maxLength": 3.0}"#,
  ]
  for text in schemas {
    let isValid = meta.isValid(try json(text))
    #expect(try (refusal(of: text) == nil) == isValid, "\(text)")
  }
  try expect(
    #"{"$ref": "https://json-schema.org/draft/2020-12/meta/core"}"#, takes: [#"{"$id": "a"}"#],
    refuses: [#"{"$id": 1}"#])
}
