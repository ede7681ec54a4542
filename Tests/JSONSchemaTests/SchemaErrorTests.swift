import Diagnostics
import JSONSchema
import Testing

@Test(arguments: [
  (#"{"type": "strng"}"#, "type", "There is no type 'strng'", "Did you mean 'string'?"),
  (
    #"{"$ref": "https://example.org/a"}"#, "$ref",
    "'https://example.org/a' is not in this document, and remote references are not fetched",
    "Copy that schema into $defs, with its address as its $id"
  ),
  (
    ##"{"items": {"$ref": "#/$defs/usr"}, "$defs": {"user": true}}"##, "items.$ref",
    "'#/$defs/usr' leads to nothing: there is no 'usr'", "Did you mean 'user'?"
  ),
  (
    ##"{"$dynamicRef": "#nod", "$dynamicAnchor": "node"}"##, "$dynamicRef",
    "'#nod' leads to nothing: there is no anchor 'nod'", "Did you mean 'node'?"
  ),
  (
    ##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"allOf": [{"$ref": "#/$defs/a"}]}}}"##,
    "$defs.b.allOf[0]",
    "The schema needs itself for the same value, so that no check would ever end",
    "Break the circle of $ref and allOf, or put a step such as properties into it"
  ),
  (
    #"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, "$schema",
    "The schema is for draft-07, and only draft 2020-12 is read",
    "Bring it up to date, and set $schema to \"https://json-schema.org/draft/2020-12/schema\""
  ),
  (
    #"{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}"#, "$defs.b.$id",
    "Two schemas have the address 'x'", "Give each an $id of its own"
  ),
  (
    #"{"properties": {"a": "string"}}"#, "properties.a",
    "A schema is an object, true or false, not 'string'",
    "Write true where everything is allowed"
  ),
])
func `a schema that cannot be used says where, why and what to do`(
  _ schema: String, _ place: String, _ message: String, _ help: String
) throws {
  let error = try #require(try refusal(of: schema))
  #expect(error.message == message)
  #expect(error.help == help)
  #expect(error.location.description == place)
}

@Test func `a broken pattern is an error of the schema`() throws {
  let error = try #require(try refusal(of: #"{"patternProperties": {"a(": true}}"#))
  #expect(error.kind == .pattern)
  #expect(error.location == DataPath([.key("patternProperties"), .key("a(")]))
  #expect(error.message.hasPrefix("'a(' is no pattern: "))
}
