import Foundation
import Diagnostics
import JSONSchema
import TestSupport
import Testing
import Values

@Test(arguments: try documentExamples("json-schema"))
func `the reference's examples are true`(_ example: DocumentExample) throws {
  if example.labels.contains("error") {
    let error = try #require(try refusal(of: example.source))
    #expect("\(error.location): \(error.message). \(error.help)" == example["output"])
    return
  }
  let schema = try JSONSchema(
    json(example.source), formats: example.labels.contains("assertion") ? .assertion : .annotation)
  for line in (example["values"] ?? "").split(separator: "\n") {
    let parts = line.components(separatedBy: "  →  ")
    try #require(parts.count == 2, "\(line)")
    #expect(try said(schema, parts[0]) == parts[1])
  }
  guard let data = try example["data"].map({ try json($0) }) else { return }
  let validation = schema.validate(data)
  if let output = example["output"] { #expect(said(validation) == output) }
  if let filled = example["filled"] { #expect(try schema.filled(data) == json(filled)) }
  if let basic = example["basic"] { #expect(try validation.basicOutput() == json(basic)) }
  if let annotations = example["annotations"] {
    let lines = validation.annotations().map {
      "\($0.instanceLocation)  \($0.keyword)  \(JSONWriter.text(of: $0.value))"
    }
    #expect(lines.joined(separator: "\n") == annotations)
  }
}

private func said(_ schema: JSONSchema, _ value: String) throws -> String {
  said(schema.validate(try json(value)))
}

private func said(_ validation: Validation) -> String {
  validation.isValid ? "valid" : validation.errors.map { $0.message }.joined(separator: "\n")
}
