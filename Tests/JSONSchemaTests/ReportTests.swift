import Diagnostics
import JSONSchema
import Testing
import Values

@Test func `errors name all their places`() throws {
  let schema = #"""
    {"$id": "https://example.org/s", "properties": {"lines": {"items": {"$ref": "#/$defs/line"}}},
     "$defs": {"line": {"properties": {"a/b": {"minimum": 5}}}}}
    """#
  let validation = try JSONSchema(json(schema)).validate(json(#"{"lines": [{}, {"a/b": 3}]}"#))
  let error = try #require(validation.errors.first)
  #expect(validation.errors.count == 1)
  #expect(error.message == "'a/b' must be at least 5, not 3")
  #expect(error.keyword == "minimum")
  #expect(error.instanceLocation == DataPath([.key("lines"), .index(1), .key("a/b")]))
  #expect(error.instancePointer == "/lines/1/a~1b")
  #expect(
    error.keywordLocation == "/properties/lines/items/$ref/properties/a~1b/minimum")
  #expect(
    error.absoluteKeywordLocation
      == "https://example.org/s#/$defs/line/properties/a~1b/minimum")
}

@Test func `the nearest alternative is explained, and the others are causes`() throws {
  let schema = #"""
    {"oneOf": [
      {"properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}}, "required": ["kind"]},
      {"properties": {"kind": {"const": "square"}, "side": {"type": "number"}}, "required": ["side"]},
      {"type": "string"}]}
    """#
  let validation = try JSONSchema(json(schema)).validate(json(#"{"kind": "square"}"#))
  let error = try #require(validation.errors.first)
  #expect(
    error.message
      == "The value fits none of 3 alternatives; the nearest is number 2: 'side' is missing")
  #expect(
    error.causes.map { $0.keywordLocation } == [
      "/oneOf/1/required", "/oneOf/0/properties/kind/const", "/oneOf/2/type",
    ])
}

@Test(arguments: [
  (
    #"{"enum": ["gold", "silver", "bronze"]}"#, #""gild""#,
    "'gild' is none of gold, silver, bronze; did you mean 'gold'?"
  ),
  (#"{"enum": [1, 2]}"#, #""1""#, "'1' is none of 1, 2; remove the quotes"),
  (#"{"anyOf": [{"const": "a"}, {"const": "b"}]}"#, "1", "1 is none of a, b"),
  (
    #"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "1",
    "The value must be null or a string, not 1"
  ),
  (
    #"{"type": ["number", "string", "boolean"]}"#, "null",
    "The value must be true or false, a number or a string, not null"
  ),
  (
    #"{"properties": {"size": true}, "additionalProperties": false}"#, #"{"siez": 1}"#,
    "'siez' is not allowed here; did you mean 'size'?"
  ),
  (
    #"{"required": ["name", "age"]}"#, #"{"nmae": 1}"#,
    "'name' and 'age' are missing; is 'nmae' meant to be 'name'?"
  ),
  (
    #"{"propertyNames": {"pattern": "^[a-z]+$"}}"#, #"{"A b": 1}"#,
    "The key 'A b' is not allowed: 'A b' does not match the pattern ^[a-z]+$"
  ),
  (#"{"items": {"maxItems": 1}}"#, "[[1, 2]]", "Item 1 must have at most 1 item, and has 2"),
  (
    #"{"prefixItems": [true], "items": false}"#, "[1, 2]",
    "Item 2 is not allowed: it is one too many"
  ),
  (
    #"{"contains": {"type": "string"}}"#, "[1]",
    "No item is as 'contains' asks; of the nearest, Item 1 must be a string, not 1"
  ),
  (
    #"{"not": {"required": ["a", "b"]}}"#, #"{"a": 1, "b": 2}"#,
    "The value must not have 'a' and 'b' together"
  ),
  (#"{"const": [1, 2]}"#, "[1]", "The value must be [1,2], not [1]"),
])
func `a sentence says what is wrong and what would be right`(
  _ schema: String, _ value: String, _ sentence: String
) throws {
  #expect(try sentences(schema, value) == [sentence])
}

@Test func `annotations come from the schemas that take a value`() throws {
  let schema = #"""
    {"title": "Person", "properties": {"name": {"description": "Full name", "format": "email",
      "x-order": 1}}, "anyOf": [{"type": "string", "title": "no"}, {"title": "yes"}]}
    """#
  let validation = try JSONSchema(json(schema)).validate(json(#"{"name": "a"}"#))
  let annotations = validation.annotations().map {
    "\($0.instanceLocation.jsonPointer) \($0.keywordLocation) \(JSONWriter.text(of: $0.value))"
  }
  #expect(
    annotations == [
      #" /title "Person""#, #"/name /properties/name/description "Full name""#,
      #"/name /properties/name/format "email""#, "/name /properties/name/x-order 1",
      #" /anyOf/1/title "yes""#,
    ])
  #expect(
    try JSONSchema(json(#"{"title": "a", "type": "null"}"#)).validate(1).annotations().isEmpty)
}

@Test func `outputs have the forms of the standard`() throws {
  let unit = #"""
    {"$defs": {"unit": {"type": "object", "required": ["valid", "keywordLocation", "instanceLocation"],
      "properties": {"valid": {"type": "boolean"}, "error": {"type": "string"}, "annotation": true,
        "keywordLocation": {"format": "json-pointer"}, "instanceLocation": {"format": "json-pointer"},
        "absoluteKeywordLocation": {"format": "uri"}, "errors": {"$ref": "#/$defs/list"},
        "annotations": {"$ref": "#/$defs/list"}},
      "additionalProperties": false,
      "if": {"properties": {"valid": {"const": false}}},
      "then": {"anyOf": [{"required": ["error"]}, {"required": ["errors"]}]}},
      "list": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/unit"}}},
     "$ref": "#/$defs/unit"}
    """#
  let form = try JSONSchema(json(unit), formats: .assertion)
  let schema = try JSONSchema(
    json(
      #"""
      {"$id": "https://example.org/p", "title": "t", "properties": {"a": {"$ref": "#/$defs/n"}},
       "anyOf": [{"required": ["a"]}, {"required": ["b"]}], "$defs": {"n": {"type": "integer",
       "minimum": 3, "multipleOf": 2, "title": "n"}}}
      """#))
  for text in [#"{"a": 1}"#, #"{"a": 4}"#, "{}", "1"] {
    let validation = schema.validate(try json(text))
    #expect(validation.flagOutput() == ["valid": .bool(validation.isValid)])
    for output in [validation.basicOutput(), validation.detailedOutput()] {
      #expect(output["valid"]?.bool == validation.isValid)
      #expect(form.validate(output).errors.map { $0.message } == [])
    }
  }
  let detailed = schema.validate(try json(#"{"a": 1}"#)).detailedOutput()
  let reference = detailed["errors"]?[0]
  #expect(reference?["keywordLocation"] == "/properties/a/$ref")
  #expect(reference?["errors"]?.array?.count == 2)
}

@Test func `defaults are given for what is missing, where their schema applies`() throws {
  let schema = try JSONSchema(
    json(
      ##"""
      {"required": ["size"], "properties": {"size": {"default": 10}, "kind": {"enum": ["a", "b"]},
        "style": {"$ref": "#/$defs/style"}, "lines": {"items": {"properties": {"n": {"default": 1}}}}},
       "if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"extra": {"default": true}}},
       "$defs": {"style": {"default": {}, "properties": {"color": {"default": "red"}}}}}
      """##))
  let value = try json(#"{"kind": "b", "lines": [{}, {"n": 2}]}"#)
  let defaults = schema.defaults(for: value).map { "\($0.path.jsonPointer) \($0.value.kind)" }
  #expect(defaults == ["/size a number", "/style a mapping", "/lines/0/n a number"])
  #expect(
    try schema.filled(json(#"{"kind": "a"}"#))
      == json(#"{"kind": "a", "size": 10, "style": {"color": "red"}, "extra": true}"#))
}

@Test func `what a failing schema knows is not called unknown`() throws {
  let schema = #"""
    {"allOf": [{"properties": {"a": {"type": "string"}}}], "unevaluatedProperties": false,
     "anyOf": [{"properties": {"b": {"minimum": 5}}, "required": ["b"]}, {"type": "null"}]}
    """#
  #expect(
    try sentences(schema, #"{"a": 1, "b": 2, "c": 3}"#) == [
      "'a' must be a string, not 1",
      "The value fits none of 2 alternatives; the nearest is number 1: 'b' must be at least 5, not 2",
      "'c' is not allowed here",
    ])
}
