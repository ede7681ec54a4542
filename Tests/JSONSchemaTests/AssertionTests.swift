import JSONSchema
import Testing

@Test func `a number without a fraction is an integer however it is written`() throws {
  try expect(
    #"{"type": "integer"}"#, takes: ["1", "1.0", "-0.0", "1e300"],
    refuses: ["1.5", "1e-300", "\"1\"", "true", "null"])
  try expect(#"{"type": ["number", "null"]}"#, takes: ["1.5", "2", "null"], refuses: ["false"])
}

@Test func `multiples are those of the decimals as they are written`() throws {
  try expect(#"{"multipleOf": 0.0001}"#, takes: ["0.0075", "0", "-3"], refuses: ["0.00751"])
  try expect(#"{"multipleOf": 0.01}"#, takes: ["19.99", "4.35", "1e300"], refuses: ["19.999"])
  try expect(
    #"{"multipleOf": 0.123456789}"#, takes: ["0.246913578", "123456789"], refuses: ["1e308"])
  try expect(#"{"multipleOf": 1e-308}"#, takes: ["1e308", "5"], refuses: ["5e-324"])
  try expect(
    #"{"multipleOf": 3}"#, takes: ["-9", "9007199254740990", "0.0"], refuses: ["1.5", "-8"])
  try expect(#"{"multipleOf": 2.5}"#, takes: ["7.5", "1e20"], refuses: ["7", "1e-20"])
}

@Test func `limits of numbers are in or out`() throws {
  try expect(
    #"{"minimum": 1, "exclusiveMaximum": 2}"#, takes: ["1", "1.999", "\"x\""],
    refuses: ["0.999", "2"])
  try expect(#"{"minimum": 1, "exclusiveMinimum": 1}"#, takes: ["1.1"], refuses: ["1"])
  try expect(#"{"maximum": 3, "exclusiveMaximum": 5}"#, takes: ["3"], refuses: ["4"])
}

@Test func `lengths count code points`() throws {
  try expect(
    #"{"minLength": 2, "maxLength": 3}"#, takes: ["\"äö\"", "\"😀😀😀\"", "\"e\u{301}\""],
    refuses: ["\"😀\"", "\"\"", "\"abcd\"", "\"e\u{301}e\u{301}\""])
  try expect(#"{"maxLength": 2.0}"#, takes: ["\"ab\"", "123"], refuses: ["\"abc\""])
}

@Test func `texts are the same only code unit by code unit`() throws {
  try expect("{\"const\": \"\u{E9}\"}", takes: ["\"\u{E9}\""], refuses: ["\"e\u{301}\""])
  try expect(
    "{\"properties\": {\"\u{E9}\": false}, \"required\": [\"e\u{301}\"]}",
    takes: ["{\"e\u{301}\": 1}"], refuses: ["{\"\u{E9}\": 1}"])
  try expect(#"{"uniqueItems": true}"#, takes: ["[\"\u{E9}\", \"e\u{301}\"]"])
  try expect("{\"enum\": [\"\u{212B}\"]}", refuses: ["\"\u{C5}\""])
}

@Test func `booleans are no numbers, and objects are equal in any order`() throws {
  try expect(#"{"enum": [0, [true]]}"#, takes: ["0", "-0.0", "[true]"], refuses: ["false", "[1]"])
  try expect(
    #"{"const": {"a": 1, "b": [{}]}}"#, takes: [#"{"b": [{}], "a": 1.0}"#],
    refuses: [#"{"a": 1}"#, #"{"a": 1, "b": [[]]}"#, #"{"a": 1, "b": [{}], "c": 1}"#])
  try expect(
    #"{"uniqueItems": true}"#, takes: [#"[{"a": 1}, {"a": true}, [1], [true], 1, true, "1"]"#],
    refuses: [#"[{"a": 1, "b": 2}, 3, {"b": 2, "a": 1}]"#])
}

@Test func `items of long lists are compared by hash`() throws {
  let items = (0..<5_000).map { #"{"k": \#($0), "l": "x"}"# }
  let list = items.joined(separator: ",")
  try expect(
    #"{"uniqueItems": true}"#, takes: ["[\(list)]"],
    refuses: ["[\(list), {\"l\": \"x\", \"k\": 17}]"])
  try expect(#"{"uniqueItems": false}"#, takes: ["[1, 1]"])
}

@Test func `what is required depends on what is there`() throws {
  try expect(
    #"{"dependentRequired": {"card": ["billing", "name"], "x": []}}"#,
    takes: ["{}", #"{"card": 1, "billing": 2, "name": 3}"#, "[]", #"{"x": 1}"#],
    refuses: [#"{"card": 1, "name": 2}"#])
  let names = (0..<100).map { "\"n\($0)\"" }
  let object = "{" + names.map { $0 + ": 1" }.joined(separator: ",") + "}"
  try expect(
    #"{"required": [\#(names.joined(separator: ","))], "dependentRequired": {"n99": ["n70"]}}"#,
    takes: [object], refuses: [object.replacing("\"n70\"", with: "\"m70\"")])
}
